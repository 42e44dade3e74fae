import { updateEcho } from '~db/queries/registration-echoes';
import { nextArrival } from '~db/queries/registrations-write';
import type { Ctx } from '../../context';
import { ok, type Result, refused } from '../../result';
import { registrationWindow } from '../../switches/registration-window';
import { echoStatus } from './echo-status.server';
import { withLockedEcho } from './with-locked-echo.server';

/** The way back after cancelling: what the seat rule would give now. */
export function restoreEcho(
  ctx: Ctx,
  id: string,
): Promise<Result<null, 'unknown' | 'erased' | 'cancelled' | 'over'>> {
  return withLockedEcho(
    ctx,
    id,
    async ({ echo, seats, trx }): Promise<Result<null, 'erased' | 'cancelled' | 'over'>> => {
      if (echo.erasedAt) return refused('erased');
      if (echo.status !== 'cancelled') return ok(null);
      const window = registrationWindow(seats, ctx.now);
      if (window === 'cancelled' || window === 'over') return refused(window);
      const last = { ...echo, arrival: Number.POSITIVE_INFINITY };
      const status = await echoStatus({ ...ctx, db: trx }, seats, last);
      await updateEcho(trx, id, {
        status,
        arrival: nextArrival,
        confirmedAt: status === 'confirmed' ? ctx.now : null,
        cancelledAt: null,
        ...(echo.askedAt ? { keptAt: ctx.now } : {}),
      });
      return ok(null);
    },
  );
}
