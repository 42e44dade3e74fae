import { inTransaction } from '~db/in-transaction';
import {
  confirmFollower,
  deleteFollow,
  deleteFollower,
  selectFollower,
  selectFollows,
} from '~db/queries/idea-followers';
import type { Ctx } from '../../context';
import type { FollowedView } from './followed-view';

/** What the holder of a follower's link follows; undefined where they follow nothing (any more). */
export async function readFollower(ctx: Ctx, id: string): Promise<FollowedView[] | undefined> {
  const follower = await selectFollower(ctx.db, ctx.hub.id, id);
  if (!follower) return undefined;
  const rows = await selectFollows(ctx.db, id);
  return rows
    .filter((row) => row.hiddenAt === null)
    .map((row) => ({
      id: row.id,
      isConfirmed: row.confirmedAt !== null,
      idea: row.ideaNumber === null ? null : { number: row.ideaNumber, title: row.ideaTitle ?? '' },
      zone: row.zoneName,
    }));
}

/** Says yes to everything that was asked for. @returns false where there is nothing to confirm any more */
export function confirmFollowing(ctx: Ctx, id: string): Promise<boolean> {
  return inTransaction(ctx.db, (trx) => confirmFollower(trx, ctx.hub.id, id, ctx.now));
}

/** Stops one thing, or all of them: then the address is forgotten, with what was written to it. */
export function stopFollowing(ctx: Ctx, id: string, followId?: string): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const follower = await selectFollower(trx, ctx.hub.id, id);
    if (!follower) return;
    await (followId ? deleteFollow(trx, id, followId) : deleteFollower(trx, ctx.hub.id, id));
  });
}
