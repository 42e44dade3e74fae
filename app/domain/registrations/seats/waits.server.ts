import { countAhead, selectQueue, selectSeats } from '~db/queries/registrations-seats';
import { selectPositions } from '~db/queries/registrations-waits';
import type { Ctx } from '../../context';
import { decideSeats, reasonToWait, type WaitReason } from './decide-seats';
import { someoneFits } from './promote-waitlist.server';
import { seatPlan } from './seat-plan';
import { waitingParties } from './waiting-parties';

export interface Wait {
  /** 1 is next. People, not parties. */
  position: number;
  reason: WaitReason;
}

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

/** The same for some of those who wait; where nobody fits, the others need not be read. */
export async function waitsOfSome(
  ctx: Ctx,
  switchEventId: string,
  people: readonly { id: string; stakeholderType: string }[],
): Promise<Map<string, Wait>> {
  const seats = people.length > 0 ? await selectSeats(ctx.db, switchEventId) : undefined;
  if (!seats) return new Map();
  if (someoneFits(ctx, seats)) return waitsOfSwitch(ctx, switchEventId);
  const ids = people.map(({ id }) => id);
  const positions = await selectPositions(ctx.db, switchEventId, ids);
  const typeOf = new Map(people.map(({ id, stakeholderType }) => [id, stakeholderType]));
  const reasonFor = (id: string) =>
    reasonToWait(seatPlan(seats, ctx.now), seats.confirmed, typeOf.get(id) ?? '');
  return new Map(positions.map(({ id, position }) => [id, { position, reason: reasonFor(id) }]));
}

/**
 * The same for one person, without the queue where nobody in it fits: then everybody's reason is that of their type.
 * That is how a queue stands, but for the moment in which somebody is promoted, and for parties larger than the room.
 */
export async function waitOf(
  ctx: Ctx,
  person: { id: string; switchEventId: string; stakeholderType: string; arrival: number },
): Promise<Wait | null> {
  const { id, switchEventId, stakeholderType, arrival } = person;
  const seats = await selectSeats(ctx.db, switchEventId);
  if (!seats) return null;
  if (someoneFits(ctx, seats)) return (await waitsOfSwitch(ctx, switchEventId)).get(id) ?? null;
  const ahead = await countAhead(ctx.db, switchEventId, arrival);
  return {
    position: ahead + 1,
    reason: reasonToWait(seatPlan(seats, ctx.now), seats.confirmed, stakeholderType),
  };
}
