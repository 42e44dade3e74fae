import { randomUUID } from 'node:crypto';
import { countParty } from '~db/queries/registrations-party';
import { selectRegistration } from '~db/queries/registrations-read';
import { selectQueue } from '~db/queries/registrations-seats';
import { insertRegistration } from '~db/queries/registrations-write';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { registrationWindow } from '../switches/registration-window';
import { formKey } from './form/form-key.server';
import { MAX_GROUP, type PersonInput } from './form/registration-input';
import { oweRegistrationMessages } from './owe-registration-messages.server';
import { type DraftRegistration, draftPerson } from './registering/draft-party.server';
import { decideSeats } from './seats/decide-seats';
import { seatFromQueue } from './seats/promote-waitlist.server';
import { seatPlan } from './seats/seat-plan';
import { waitingParties } from './seats/waiting-parties';
import { type LockedRegistration, withLockedRegistration } from './with-locked-registration.server';

export type AddResult = Result<
  { id: string },
  | 'unknown'
  | 'unknown-type'
  | 'not-active'
  | 'no-group'
  | 'party-full'
  | 'closed'
  | 'cancelled'
  | 'over'
  | 'not-open-yet'
>;

/**
 * One more person in a group, reached as whoever adds them, under the same lock and rule as everybody. Where the
 * group waits together, they wait with it, in its place of the queue; else they come last.
 * @param formId drawn with the form: the same form sent twice adds one person
 */
export function addToParty(ctx: Ctx, id: string, person: PersonInput, formId?: string): Promise<AddResult> {
  return withLockedRegistration(ctx, id, async (locked): Promise<AddResult> => {
    const { registration, trx } = locked;
    const { switchEventId, partyId, contact, email, phone } = registration;
    const newId = formKey(partyId, { ...person, formId }) ?? randomUUID();
    const before = await selectRegistration(trx, ctx.hub.id, newId);
    if (before) return ok({ id: newId });
    const refusal = await whyNot(ctx, locked, person);
    if (refusal) return refused(refusal);
    const draft = draftPerson(ctx, { switchEventId, partyId, emailIsOwn: false }, person);
    await write(ctx, locked, { ...draft, id: newId, contact, email, phone });
    return ok({ id: newId });
  });
}

type Refusal = Extract<AddResult, { ok: false }>['reason'];

async function whyNot(
  ctx: Ctx,
  { registration, seats, trx }: LockedRegistration,
  person: PersonInput,
): Promise<Refusal | undefined> {
  const window = registrationWindow(seats, ctx.now);
  if (window !== 'open') return window;
  if (registration.forWhom !== 'group') return 'no-group';
  if (registration.status === 'cancelled') return 'not-active';
  if (!ctx.hub.stakeholderTypes.some(({ slug }) => slug === person.stakeholderType)) return 'unknown-type';
  return (await countParty(trx, registration.partyId)) >= MAX_GROUP ? 'party-full' : undefined;
}

async function write(
  ctx: Ctx,
  { registration, seats, trx }: LockedRegistration,
  draft: DraftRegistration,
): Promise<void> {
  const { switchEventId, partyId, partialOk, locale } = registration;
  const queue = await selectQueue(trx, switchEventId);
  const { id, stakeholderType } = draft;
  const parties = waitingParties([...queue, { id, partyId, stakeholderType, partialOk }]);
  const { seated } = decideSeats(seatPlan(seats, ctx.now), seats.confirmed, parties);
  const moved = queue.filter((each) => seated.has(each.id));
  await seatFromQueue(trx, ctx, switchEventId, moved);
  const status = seated.has(id) ? ('confirmed' as const) : ('waitlisted' as const);
  await insertRegistration(trx, { ...draft, status, confirmedAt: status === 'confirmed' ? ctx.now : null });
  await recordHistory(trx, ctx, [
    {
      subject: 'registration',
      subjectId: id,
      switchEventId,
      act: 'party-grown',
      after: { status, stakeholderType },
    },
  ]);
  if (draft.contact !== 'none')
    await oweRegistrationMessages(trx, ctx, switchEventId, [
      { kind: `registration-${status}`, to: { ...draft, locale } },
    ]);
}
