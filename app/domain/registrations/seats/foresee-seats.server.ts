import { selectQueue, selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import { decideSeats } from './decide-seats';
import { someoneFits } from './promote-waitlist.server';
import type { SeatForesight } from './seat-foresight';
import { seatPlan } from './seat-plan';
import { waitingParties } from './waiting-parties';

/**
 * Tells a group beforehand how many of them would sit, by the rule itself. It promises nothing: others register
 * meanwhile, and only `register` decides.
 */
export async function foreseeSeats(
  ctx: Ctx,
  switchEventId: string,
  group: { partialOk: boolean; people: readonly { stakeholderType: string }[] },
): Promise<SeatForesight | undefined> {
  const seats = await selectSeats(ctx.db, switchEventId);
  if (!seats) return undefined;
  const queue = waitingParties(someoneFits(ctx, seats) ? await selectQueue(ctx.db, switchEventId) : []);
  const people = group.people.map(({ stakeholderType }, at) => ({ id: `${at}`, stakeholderType }));
  const seatedIf = (partialOk: boolean) => {
    const plan = seatPlan(seats, ctx.now);
    const { seated } = decideSeats(plan, seats.confirmed, [...queue, { partialOk, people }]);
    return people.filter(({ id }) => seated.has(id)).length;
  };
  return { people: people.length, seated: seatedIf(group.partialOk), possible: seatedIf(true) };
}
