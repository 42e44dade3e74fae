import type { Trx } from '~db/in-transaction';
import { holdIdeaPhoto } from '~db/queries/idea-photos';
import type { Ctx } from '../../context';
import { ok, type Result, refused } from '../../result';
import type { SwitchEvent } from '../../switches/switch-event';
import { isUuid } from '../../uuid';
import { LEASE_MINUTES, type PhotoDeskRefusal } from './idea-photo';
import { mayCopy } from './may-copy';

export type HeldPhoto = NonNullable<Awaited<ReturnType<typeof holdIdeaPhoto>>>;

const MINUTE_MS = 60_000;

/** Until when a photo is kept for whoever takes it now. */
export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + LEASE_MINUTES * MINUTE_MS);
}

/** A photo, locked, for whoever may copy it: refused while somebody else is copying it. */
export async function holdPhoto(
  trx: Trx,
  ctx: Ctx,
  event: SwitchEvent,
  id: string,
): Promise<Result<{ photo: HeldPhoto; userId: string }, PhotoDeskRefusal>> {
  const may = mayCopy(ctx, event);
  if (!may.ok) return may;
  const photo = isUuid(id) ? await holdIdeaPhoto(trx, event.id, id) : undefined;
  if (!photo) return refused('unknown');
  return isTaken(photo, may.value.userId, ctx.now) ? refused('taken') : ok({ photo, ...may.value });
}

/** The same for a photo about which nothing was decided yet. */
export async function holdWaiting(
  trx: Trx,
  ctx: Ctx,
  event: SwitchEvent,
  id: string,
): Promise<Result<{ photo: HeldPhoto; userId: string }, PhotoDeskRefusal>> {
  const held = await holdPhoto(trx, ctx, event, id);
  return held.ok && held.value.photo.state !== 'waiting' ? refused('handled') : held;
}

function isTaken({ claimedBy, claimedUntil }: HeldPhoto, userId: string, now: Date): boolean {
  return claimedBy !== null && claimedBy !== userId && claimedUntil !== null && claimedUntil > now;
}
