import { type SeatsRow, selectQueue } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { decideSeats, seatsLeft } from '../seats/decide-seats';
import { isHeld } from '../seats/promote-waitlist.server';
import { seatPlan } from '../seats/seat-plan';
import { waitingParties } from '../seats/waiting-parties';

/** What the seat rule would give somebody who stands at this place of the queue. Writes nothing. */
export async function echoStatus(
  ctx: Ctx,
  seats: SeatsRow,
  person: { id: string; stakeholderType: string; arrival: number },
): Promise<'confirmed' | 'waitlisted'> {
  const plan = seatPlan(seats, ctx.now);
  const isFree = seatsLeft(plan, seats.confirmed, person.stakeholderType) > 0;
  if (!isFree || !isHeld(seats, ctx.now)) return 'waitlisted';
  const queue = await selectQueue(ctx.db, seats.id);
  const before = queue.filter(({ arrival }) => arrival < person.arrival);
  const { seated } = decideSeats(plan, seats.confirmed, [
    ...waitingParties(before),
    { partialOk: true, people: [person] },
  ]);
  return seated.has(person.id) ? 'confirmed' : 'waitlisted';
}
