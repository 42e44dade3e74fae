import type { ProblemReason } from './problem-reason';

import type { ReleaseForm } from './release-form';

/**
 * The form of a Switch exactly as typed: everything is text, so that nothing is lost when it is shown again.
 * Its fields bear the same names in HTML ("sessions[0].day", "seats.usager.reserved").
 */
export interface SwitchForm {
  title: string;
  purpose: string;
  /** Slug; '' is the zone that the commune proposes. */
  zone: string;
  sessions: SessionForm[];
  /** Id of one of the hub's venues; '' is one of this Switch's own, typed below. */
  sharedVenue: string;
  venueName: string;
  venueAddress: string;
  communeName: string;
  /** Of the commune that was picked from a list; '' where only a name was typed. */
  communeCode: string;
  postalCode: string;
  accessInformation: string;
  accessItems: string[];
  venueOpens: string;
  venueCloses: string;
  /** 'yes' keeps what was typed as one of the hub's venues. */
  keepVenue: string;
  capacity: string;
  seats: Record<string, SeatForm>;
  releases: ReleaseForm[];
  releaseDay: string;
  releaseHour: string;
  opensDay: string;
  opensHour: string;
  closesDay: string;
  closesHour: string;
  audiences: string[];
  contactName: string;
  contactPhone: string;
  /** 'yes': people are told of a change that they need not know. */
  tellAnyway: string;
}

export interface SessionForm {
  /** Of a session that exists; '' is a new one. */
  id: string;
  kind: string;
  title: string;
  day: string;
  start: string;
  end: string;
  room: string;
  facilitator: string;
  description: string;
}

/** Of one stakeholder type; '' is none. */
interface SeatForm {
  reserved: string;
  maximum: string;
}

/** The fields that are one line of text each. */
export const PLAIN_FIELDS = [
  'title',
  'purpose',
  'zone',
  'sharedVenue',
  'venueName',
  'venueAddress',
  'communeName',
  'communeCode',
  'postalCode',
  'accessInformation',
  'venueOpens',
  'venueCloses',
  'keepVenue',
  'capacity',
  'releaseDay',
  'releaseHour',
  'opensDay',
  'opensHour',
  'closesDay',
  'closesHour',
  'contactName',
  'contactPhone',
  'tellAnyway',
] as const satisfies readonly (keyof SwitchForm)[];

export const SESSION_FIELDS = [
  'id',
  'kind',
  'title',
  'day',
  'start',
  'end',
  'room',
  'facilitator',
  'description',
] as const;

/** More than any programme holds; a limit so that a forged form stays small. */
export const MAX_SESSIONS = 30;

export const emptySession: SessionForm = {
  id: '',
  kind: 'pleniere',
  title: '',
  day: '',
  start: '',
  end: '',
  room: '',
  facilitator: '',
  description: '',
};

/** Something to mend: which field, which sentence of the dictionary, and the facts that it needs. */
export interface FormProblem {
  field: string;
  reason: ProblemReason;
  facts: Record<string, string | number>;
}

export function problem(
  field: string,
  reason: ProblemReason,
  facts: Record<string, string | number> = {},
): FormProblem {
  return { field, reason, facts };
}
