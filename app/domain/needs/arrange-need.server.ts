import { inTransaction } from '~db/in-transaction';
import { selectArrangements, upsertArrangement } from '~db/queries/needs';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { ok, type Result, refused } from '../result';
import { type HoldRefusal, holdSwitch } from '../switches/hold-switch.server';
import type { ArrangementState } from './need-arrangement';
import type { NeedKind } from './need-kinds';

/**
 * Says where the team stands with a kind of need.
 * @param seen the state that the form showed: where somebody else said another one meanwhile, nothing is written
 */
export function arrangeNeed(
  ctx: Ctx,
  switchEventId: string,
  { kind, state, seen }: { kind: NeedKind; state: ArrangementState; seen: string },
): Promise<Result<null, HoldRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdSwitch(trx, ctx, switchEventId);
    if (!held.ok) return held;
    const rows = await selectArrangements(trx, switchEventId);
    const before = rows.find((row) => row.kind === kind)?.state ?? 'to_book';
    if (before === state) return ok(null);
    if (before !== seen) return refused('stale');
    const { viewer, now } = ctx;
    const updatedBy = viewer.kind === 'staff' ? viewer.userId : null;
    await upsertArrangement(trx, {
      hubId: held.value.hubId,
      switchEventId,
      kind,
      state,
      updatedBy,
      updatedAt: now,
    });
    await recordHistory(trx, ctx, [
      {
        subject: 'switch_event',
        subjectId: switchEventId,
        switchEventId,
        act: 'need-arranged',
        before: { kind, state: before },
        after: { kind, state },
      },
    ]);
    return ok(null);
  });
}
