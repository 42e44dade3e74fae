import { isOwnEmailTaken, type RegistrationRow } from '~db/queries/registrations-read';
import { selectQueue } from '~db/queries/registrations-seats';
import { nextArrival, updateRegistration } from '~db/queries/registrations-write';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { registrationWindow } from '../switches/registration-window';
import { isReadByMail } from './is-read-by-mail';
import { oweRegistrationMessages } from './owe-registration-messages.server';
import { decideSeats } from './seats/decide-seats';
import { seatFromQueue } from './seats/promote-waitlist.server';
import { seatPlan } from './seats/seat-plan';
import { waitingParties } from './seats/waiting-parties';
import { type LockedRegistration, withLockedRegistration } from './with-locked-registration.server';

export type RestoreResult = Result<
  'confirmed' | 'waitlisted',
  'unknown' | 'erased' | 'already-registered' | 'cancelled' | 'over'
>;

/**
 * The way back after cancelling: the same seat rule, behind everybody who is there by now.
 * @param neverKnew they were cancelled by a mistake of the team, noted after a call: whoever gets their seat back and
 *   reads no e-mail has nothing to be told
 */
export function restoreRegistration(
  ctx: Ctx,
  id: string,
  { neverKnew = false } = {},
): Promise<RestoreResult> {
  return withLockedRegistration(ctx, id, async (locked): Promise<RestoreResult> => {
    const { registration, seats, trx } = locked;
    if (registration.erasedAt) return refused('erased');
    if (registration.status !== 'cancelled') return ok(registration.status);
    // A closed Switch still takes back whoever was in it: the mistake may be one minute old.
    const window = registrationWindow(seats, ctx.now);
    if (window === 'cancelled' || window === 'over') return refused(window);
    const { email, emailIsOwn, switchEventId } = registration;
    const isTaken = email && emailIsOwn && (await isOwnEmailTaken(trx, switchEventId, email, id));
    if (isTaken && ctx.viewer.kind !== 'participant') return refused('already-registered');
    // Whoever is no member of the team does not learn that it is taken: the two share it from now on.
    if (isTaken) await updateRegistration(trx, id, { emailIsOwn: false });
    const status = await seatLast(ctx, locked, neverKnew);
    if (mustHear(registration, status, neverKnew))
      await oweRegistrationMessages(trx, ctx, switchEventId, [
        { kind: `registration-${status}`, to: registration },
      ]);
    return ok(status);
  });
}

async function seatLast(
  ctx: Ctx,
  { registration, seats, trx }: LockedRegistration,
  neverKnew: boolean,
): Promise<'confirmed' | 'waitlisted'> {
  const { id, switchEventId, stakeholderType } = registration;
  const queue = await selectQueue(trx, switchEventId);
  const comingBack = { partialOk: true, people: [{ id, stakeholderType }] };
  const parties = [...waitingParties(queue), comingBack];
  const { seated } = decideSeats(seatPlan(seats, ctx.now), seats.confirmed, parties);
  const status = seated.has(id) ? 'confirmed' : 'waitlisted';
  await seatFromQueue(
    trx,
    ctx,
    switchEventId,
    queue.filter((person) => seated.has(person.id)),
  );
  await updateRegistration(trx, id, {
    status,
    arrival: nextArrival,
    confirmedAt: status === 'confirmed' ? ctx.now : null,
    cancelledAt: null,
    // Coming back after saying no to a new date is saying yes to it.
    ...(registration.askedAt && !neverKnew ? { keptAt: ctx.now } : {}),
    // Taken apart again, where it had been merged into another.
    mergedInto: null,
  });
  await recordHistory(trx, ctx, [
    {
      subject: 'registration',
      subjectId: id,
      switchEventId,
      act: 'restored',
      before: { status: 'cancelled' },
      after: { status },
    },
  ]);
  return status;
}

/** Whoever comes back by their own page and gave no address reads it there. */
function mustHear(
  registration: RegistrationRow,
  status: 'confirmed' | 'waitlisted',
  neverKnew: boolean,
): boolean {
  return neverKnew ? status === 'waitlisted' || isReadByMail(registration) : registration.contact !== 'none';
}
