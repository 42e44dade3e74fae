import type { Trx } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { type QueueRow, type SeatsRow, selectQueue, selectSeats } from '~db/queries/registrations-seats';
import { confirmRegistrations } from '~db/queries/registrations-write';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { oweRegistrationMessages } from '../owe-registration-messages.server';
import { decideSeats, seatsLeft } from './decide-seats';
import { seatPlan } from './seat-plan';
import { waitingParties } from './waiting-parties';

/**
 * Gives the free seats of a Switch to whoever waits and fits, in order of arrival, and owes them the news.
 * To be called, in the same transaction, after anything that may free a seat: a cancellation, a change of
 * type, of capacity, of reserved places or maximum, a release.
 * @returns the ids of those who now have a seat
 */
export async function promoteWaitlist(trx: Trx, ctx: Ctx, switchEventId: string): Promise<string[]> {
  await lockSwitch(trx, switchEventId);
  const seats = await selectSeats(trx, switchEventId);
  if (!seats || !isHeld(seats, ctx.now) || !someoneFits(ctx, seats)) return [];
  const queue = await selectQueue(trx, switchEventId);
  const { seated } = decideSeats(seatPlan(seats, ctx.now), seats.confirmed, waitingParties(queue));
  const promoted = queue.filter((person) => seated.has(person.id));
  await seatFromQueue(trx, ctx, switchEventId, promoted);
  return promoted.map((person) => person.id);
}

/** True when at least one person who waits would find a seat: only then the whole queue is worth reading. */
export function someoneFits(ctx: Ctx, seats: SeatsRow): boolean {
  const plan = seatPlan(seats, ctx.now);
  return Object.keys(seats.waitlisted).some((type) => seatsLeft(plan, seats.confirmed, type) > 0);
}

/** Writes seats that the rule gave: the rows, the history, and the news owed. */
export async function seatFromQueue(
  trx: Trx,
  ctx: Ctx,
  switchEventId: string,
  promoted: readonly QueueRow[],
): Promise<void> {
  if (promoted.length === 0) return;
  const ids = promoted.map((person) => person.id);
  await confirmRegistrations(trx, ids, ctx.now);
  await recordHistory(
    trx,
    // The rule promotes, not whoever happened to free the seat.
    { ...ctx, viewer: { kind: 'system' } },
    ids.map((id) => ({
      subject: 'registration',
      subjectId: id,
      switchEventId,
      act: 'promoted',
      before: { status: 'waitlisted' },
      after: { status: 'confirmed' },
    })),
  );
  const owed = promoted.map((person) => ({ kind: 'registration-promoted' as const, to: person }));
  await oweRegistrationMessages(trx, ctx, switchEventId, owed);
}

/** Nobody is promoted to a Switch that is not held, or that is over. */
export function isHeld(seats: SeatsRow, now: Date): boolean {
  return seats.status === 'published' && now < seats.endsAt;
}
