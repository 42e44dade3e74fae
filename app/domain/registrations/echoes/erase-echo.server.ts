import { blankEchoes } from '~db/queries/registration-echoes';
import { blankEchoMessages } from '~db/queries/registrations-write';
import type { Ctx } from '../../context';
import { ok, type Result } from '../../result';
import { tellHolder } from './tell-holder.server';
import { withLockedEcho } from './with-locked-echo.server';

/** Forgets what the form typed. Whoever is registered is told how to erase theirs. */
export function eraseEcho(ctx: Ctx, id: string): Promise<Result<null, 'unknown'>> {
  return withLockedEcho(ctx, id, async (locked): Promise<Result<null, never>> => {
    const { echo, trx } = locked;
    if (echo.erasedAt) return ok(null);
    await blankEchoes(trx, { id }, ctx.now);
    await blankEchoMessages(trx, id, ctx.now);
    await tellHolder(ctx, locked, 'erase');
    return ok(null);
  });
}
