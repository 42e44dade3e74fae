import { updateEcho } from '~db/queries/registration-echoes';
import type { Ctx } from '../../context';
import { ok, type Result, refused } from '../../result';
import { tellHolder } from './tell-holder.server';
import { withLockedEcho } from './with-locked-echo.server';

/** Gives back a place that was none. Whoever is registered is told how to give back theirs. */
export function cancelEcho(ctx: Ctx, id: string): Promise<Result<null, 'unknown' | 'over'>> {
  return withLockedEcho(ctx, id, async (locked): Promise<Result<null, 'over'>> => {
    const { echo, seats, trx } = locked;
    if (echo.status === 'cancelled') return ok(null);
    if (ctx.now >= seats.endsAt) return refused('over');
    await updateEcho(trx, id, { status: 'cancelled', cancelledAt: ctx.now });
    await tellHolder(ctx, locked, 'cancel');
    return ok(null);
  });
}
