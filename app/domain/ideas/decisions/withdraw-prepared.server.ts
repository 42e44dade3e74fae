import { updateDecision } from '~db/queries/idea-decisions';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result } from '../../result';
import { type HoldRefusal, type SeenDecision, withOpenDecision } from './with-open-decision.server';

/** What was prepared is not going to be published: the idea stays what it is. */
export function withdrawPrepared(ctx: Ctx, seen: SeenDecision): Promise<Result<null, HoldRefusal>> {
  return withOpenDecision(ctx, seen, async ({ trx, decision, idea }) => {
    await updateDecision(trx, decision.id, { withdrawnAt: ctx.now });
    await recordHistory(trx, ctx, [
      {
        subject: 'idea',
        subjectId: idea.id,
        switchEventId: idea.switchEventId,
        act: 'prepared-withdrawn',
        before: { column: decision.boardColumn, form: decision.form },
      },
    ]);
    return ok(null);
  });
}
