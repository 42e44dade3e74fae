import { updateDecision } from '~db/queries/idea-decisions';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result } from '../../result';
import type { Decision } from '../decision-input';
import { columnsOfDecision } from './decision-columns';
import { type HoldRefusal, type SeenDecision, withOpenDecision } from './with-open-decision.server';

/** Decides otherwise what is prepared and not published. Whoever changed it meanwhile wins. */
export function changePrepared(
  ctx: Ctx,
  seen: SeenDecision,
  decision: Decision,
): Promise<Result<{ version: number }, HoldRefusal>> {
  return withOpenDecision(ctx, seen, async ({ trx, decision: before, idea }) => {
    const version = await updateDecision(trx, before.id, {
      ...columnsOfDecision(decision),
      fromColumn: idea.boardColumn,
      preparedBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      preparedAt: ctx.now,
    });
    await recordHistory(trx, ctx, [
      {
        subject: 'idea',
        subjectId: idea.id,
        switchEventId: idea.switchEventId,
        act: 'prepared-changed',
        before: { column: before.boardColumn, form: before.form, reason: before.reason },
        after: { column: decision.column, form: decision.form, reason: decision.reason },
      },
    ]);
    return ok({ version });
  });
}
