import type { ShuttleForm } from '~/domain/rides/shuttle-form';
import type { fr } from '~/i18n/fr';
import type { CommuneChoice, RidesProblem, RidesRefusal } from './my-rides-view';

export interface TeamShuttleView {
  id: string;
  commune: string;
  leaves: string;
  seats: number;
  isToCheck: boolean;
  isCancelled: boolean;
  passengers: { id: string; name: string; phone: string | null }[];
}

export interface TeamRidesView {
  isOpen: boolean;
  mayChange: boolean;
  shuttles: TeamShuttleView[];
  communes: { name: string; offered: number; sought: number }[];
  /** Where a new minibus starts from: the day of the Switch. */
  day: string;
}

export type TeamRidesDone = keyof typeof fr.rides.team.done;

/** What the team's page says when something did not go through, or is to be confirmed. */
export interface TeamRidesAnswer {
  refusal?: RidesRefusal | undefined;
  form?: ShuttleForm | undefined;
  problems?: RidesProblem[] | undefined;
  communes?: CommuneChoice[] | undefined;
  /** The minibus that is asked about before it is cancelled. */
  cancelling?: string | undefined;
}
