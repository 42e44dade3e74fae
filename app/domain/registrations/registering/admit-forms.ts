import type { SeatsRow } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { type Ok, ok, type Refused, type Result, refused } from '../../result';
import { type RegistrationWindow, registrationWindow } from '../../switches/registration-window';
import { type DraftParty, ownEmails } from './draft-party.server';

type RegisterRefusal =
  | 'unknown'
  | 'unknown-type'
  | 'already-registered'
  | Exclude<RegistrationWindow, 'open'>;

interface Registered {
  partyId: string;
  /** In the order of the form. */
  registrationIds: string[];
}

export type RegisterResult = Result<Registered, RegisterRefusal>;

export interface Admission {
  /** Forms to write, in order. */
  admitted: DraftParty[];
  /** What to answer to each form, in order; a form that is admitted is answered as if written. */
  answers: RegisterResult[];
}

/** Sorts forms into those to write, those that were written before, and those that are refused. Pure. */
export function admitForms(ctx: Ctx, seats: SeatsRow | undefined, drafts: readonly DraftParty[]): Admission {
  const closed = whyClosed(ctx, seats);
  const types = new Set(ctx.hub.stakeholderTypes.map((type) => type.slug));
  const known = new Map<string, Ok<Registered>>(
    (seats?.known ?? []).map(({ formId }) => [formId, ok(knownParty(seats?.known ?? [], formId))]),
  );
  const taken = new Set(seats?.takenEmails);
  const admitted: DraftParty[] = [];
  const answers = drafts.map((draft): RegisterResult => {
    const before = draft.party.formId ? known.get(draft.party.formId) : undefined;
    if (before) return before;
    if (closed) return closed;
    if (!draft.people.every((person) => types.has(person.stakeholderType))) return refused('unknown-type');
    const emails = ownEmails(draft);
    if (emails.some((email) => taken.has(email))) return refused('already-registered');
    const answer = ok({ partyId: draft.party.id, registrationIds: draft.people.map((person) => person.id) });
    for (const email of emails) taken.add(email);
    if (draft.party.formId) known.set(draft.party.formId, answer);
    admitted.push(draft);
    return answer;
  });
  return { admitted, answers };
}

function whyClosed(ctx: Ctx, seats: SeatsRow | undefined): Refused<RegisterRefusal> | undefined {
  const thing = { hubId: ctx.hub.id, zoneId: seats?.zoneId, switchEventId: seats?.id, isPublic: false };
  if (!seats) return refused('unknown');
  if (!can(ctx.viewer, 'register', { ...thing, isPublic: seats.status !== 'draft' }))
    return refused('unknown');
  const window = registrationWindow(seats, ctx.now);
  return window === 'open' ? undefined : refused(window);
}

function knownParty(known: SeatsRow['known'], formId: string): Registered {
  const people = known.filter((each) => each.formId === formId);
  return {
    partyId: people[0]?.partyId ?? '',
    registrationIds: people.map((person) => person.registrationId),
  };
}
