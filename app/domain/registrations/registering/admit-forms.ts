import type { AddressHolder, SeatsRow } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { type Ok, ok, type Refused, type Result, refused } from '../../result';
import { type RegistrationWindow, registrationWindow } from '../../switches/registration-window';
import type { EchoDraft } from '../echoes/draft-echo';
import { MOST_LETTERS } from '../echoes/most-letters';
import { isSamePerson } from '../echoes/same-person';
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
  /** Forms by people who are registered already, in order. */
  echoes: EchoDraft[];
  /** What to answer to each form, in order; a form that is admitted, or an echo, is answered as if written. */
  answers: RegisterResult[];
}

/**
 * Sorts forms into those to write, those that were written before, echoes, and those that are refused. Pure.
 * Nobody learns whether an address is registered, but for those who may read it in their list.
 */
export function admitForms(ctx: Ctx, seats: SeatsRow | undefined, drafts: readonly DraftParty[]): Admission {
  const closed = whyClosed(ctx, seats);
  const types = new Set(ctx.hub.stakeholderTypes.map((type) => type.slug));
  const known = new Map<string, Ok<Registered>>(
    (seats?.known ?? []).map(({ formId }) => [formId, ok(knownParty(seats?.known ?? [], formId))]),
  );
  const holders = new Map((seats?.holders ?? []).map((holder) => [holder.key, holder]));
  const saysPlainly = seesRegistrations(ctx, seats);
  const admitted: DraftParty[] = [];
  const echoes: EchoDraft[] = [];
  const answers = drafts.map((draft): RegisterResult => {
    const before = draft.party.formId ? known.get(draft.party.formId) : undefined;
    if (before) return before;
    if (closed) return closed;
    if (!draft.people.every((person) => types.has(person.stakeholderType))) return refused('unknown-type');
    const emails = ownEmails(draft);
    const holder = emails.map((email) => holders.get(email)).find((each) => each !== undefined);
    if (holder && saysPlainly) return refused('already-registered');
    const echo = holder && echoOf(draft, holder);
    if (echo) echoes.push(echo);
    else admitted.push(holder ? sharingAddress(draft) : draft);
    if (!holder) for (const email of emails) holders.set(email, holderOf(draft, email));
    const registrationIds = draft.people.map((person) => person.id);
    const answer = ok({ partyId: echo ? (registrationIds[0] ?? '') : draft.party.id, registrationIds });
    if (draft.party.formId) known.set(draft.party.formId, answer);
    return answer;
  });
  return { admitted, echoes, answers };
}

/** An echo where the form is by the person who holds its address; undefined where it is by somebody else. */
function echoOf(draft: DraftParty, holder: AddressHolder): EchoDraft | undefined {
  const [person] = draft.people;
  if (!person || !isSamePerson(person, holder)) return undefined;
  holder.told += 1;
  return { draft, person, holder, tells: holder.told <= MOST_LETTERS };
}

/** Somebody else who writes the same address: two people of one mailbox. The team finds them among possible doubles. */
function sharingAddress(draft: DraftParty): DraftParty {
  return { ...draft, people: draft.people.map((person) => ({ ...person, emailIsOwn: false })) };
}

function holderOf({ party, people }: DraftParty, key: string): AddressHolder {
  const person = people.find(({ email }) => email?.toLowerCase() === key);
  return {
    registrationId: person?.id ?? '',
    key,
    email: person?.email ?? key,
    firstName: person?.firstName ?? '',
    lastName: person?.lastName ?? '',
    locale: party.locale,
    told: 0,
  };
}

function seesRegistrations(ctx: Ctx, seats: SeatsRow | undefined): boolean {
  if (!seats) return false;
  const thing = { hubId: ctx.hub.id, zoneId: seats.zoneId, switchEventId: seats.id };
  return can(ctx.viewer, 'see-registrations', thing);
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
