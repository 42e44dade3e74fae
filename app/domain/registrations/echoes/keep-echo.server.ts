import { updateEcho } from '~db/queries/registration-echoes';
import type { Ctx } from '../../context';
import { ok, refused } from '../../result';
import { registrationWindow } from '../../switches/registration-window';
import { isUnanswered } from '../is-unanswered';
import type { KeepResult } from '../keep-place.server';
import { withLockedEcho } from './with-locked-echo.server';

/** « I keep my place » at a new date, said of a place that is none. */
export function keepEcho(ctx: Ctx, id: string): Promise<KeepResult> {
  return withLockedEcho(ctx, id, async ({ trx, echo, seats }): Promise<KeepResult> => {
    const window = registrationWindow(seats, ctx.now);
    if (window === 'cancelled' || window === 'over') return refused(window);
    if (echo.status === 'cancelled') return refused('not-active');
    if (echo.status === 'waitlisted' || !echo.askedAt) return refused('not-asked');
    if (isUnanswered(echo)) await updateEcho(trx, id, { keptAt: ctx.now });
    return ok(null);
  });
}
