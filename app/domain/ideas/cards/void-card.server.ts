import { inTransaction } from '~db/in-transaction';
import { holdCard, updateCard } from '~db/queries/idea-cards';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { readShortCode } from '../../registrations/short-code';
import { ok, type Result, refused } from '../../result';
import { holdSwitch } from '../../switches/hold-switch.server';

export type VoidRefusal = 'unknown' | 'forbidden' | 'cancelled' | 'card-unknown';

/** A stub was lost: it opens nothing any more, for whoever finds it. Or it was found again. Twice is once. */
export function voidCard(
  ctx: Ctx,
  switchEventId: string,
  { typed, isVoid }: { typed: string; isVoid: boolean },
): Promise<Result<null, VoidRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdSwitch(trx, ctx, switchEventId);
    if (!held.ok) return held;
    const code = readShortCode(typed);
    const card = code ? await holdCard(trx, switchEventId, code) : undefined;
    if (!card) return refused('card-unknown');
    if ((card.voidAt !== null) === isVoid) return ok(null);
    await updateCard(trx, card.id, { voidAt: isVoid ? ctx.now : null });
    const line = { subject: 'switch_event', subjectId: switchEventId, switchEventId } as const;
    const act = isVoid ? 'card-voided' : 'card-restored';
    await recordHistory(trx, ctx, [{ ...line, act }]);
    return ok(null);
  });
}
