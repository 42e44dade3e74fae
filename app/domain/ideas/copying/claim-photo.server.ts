import { inTransaction } from '~db/in-transaction';
import { claimNextPhoto, updateIdeaPhoto } from '~db/queries/idea-photos';
import type { Ctx } from '../../context';
import { ok, type Result, refused } from '../../result';
import type { SwitchEvent } from '../../switches/switch-event';
import { holdWaiting, leaseEnd } from './hold-photo.server';
import type { PhotoDeskRefusal } from './idea-photo';
import { mayCopy } from './may-copy';

/** The next photo to copy, for this person alone for a while. Two people never get the same one. */
export async function claimNext(
  ctx: Ctx,
  event: SwitchEvent,
): Promise<Result<{ id: string }, 'forbidden' | 'closed' | 'none-left'>> {
  const may = mayCopy(ctx, event);
  if (!may.ok) return may;
  const { now } = ctx;
  const asked = { switchEventId: event.id, ...may.value, now, until: leaseEnd(now) };
  const id = await inTransaction(ctx.db, (trx) => claimNextPhoto(trx, asked));
  return id ? ok({ id }) : refused('none-left');
}

/** This very photo, for whoever opens its address: refused while somebody else is copying it. */
export function claimPhoto(
  ctx: Ctx,
  event: SwitchEvent,
  id: string,
): Promise<Result<null, PhotoDeskRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdWaiting(trx, ctx, event, id);
    if (!held.ok) return held;
    await updateIdeaPhoto(trx, id, { claimedBy: held.value.userId, claimedUntil: leaseEnd(ctx.now) });
    return ok(null);
  });
}

/** Leaves it to others. Twice is once. */
export function releasePhoto(
  ctx: Ctx,
  event: SwitchEvent,
  id: string,
): Promise<Result<null, PhotoDeskRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdWaiting(trx, ctx, event, id);
    if (!held.ok) return held;
    await updateIdeaPhoto(trx, id, { claimedBy: null, claimedUntil: null });
    return ok(null);
  });
}

const QUARTER = 90;
const WHOLE = 360;

/** Turns it by a quarter, clockwise or against, for everybody who reads it later. */
export function turnPhoto(
  ctx: Ctx,
  event: SwitchEvent,
  id: string,
  way: 'left' | 'right',
): Promise<Result<null, PhotoDeskRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdWaiting(trx, ctx, event, id);
    if (!held.ok) return held;
    const { photo, userId } = held.value;
    const turn = (photo.turn + (way === 'right' ? QUARTER : WHOLE - QUARTER)) % WHOLE;
    await updateIdeaPhoto(trx, id, { turn, claimedBy: userId, claimedUntil: leaseEnd(ctx.now) });
    return ok(null);
  });
}
