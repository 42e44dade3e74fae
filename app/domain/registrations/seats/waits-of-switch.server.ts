import { selectQueue, selectSeats } from '~db/queries/registrations-seats';
import type { Ctx } from '../../context';
import type { Wait } from '../registration-page.server';
import { decideSeats } from './decide-seats';
import { seatPlan } from './seat-plan';
import { waitingParties } from './waiting-parties';

/** Everybody's place in the queue of a Switch and why they wait, by registration id. */
export async function waitsOfSwitch(ctx: Ctx, switchEventId: string): Promise<Map<string, Wait>> {
  const queue = await selectQueue(ctx.db, switchEventId);
  const seats = queue.length > 0 ? await selectSeats(ctx.db, switchEventId) : undefined;
  if (!seats) return new Map();
  const { waiting } = decideSeats(seatPlan(seats, ctx.now), seats.confirmed, waitingParties(queue));
  return new Map(
    queue.map(({ id }, at) => [id, { position: at + 1, reason: waiting.get(id) ?? ('full' as const) }]),
  );
}
