import { inTransaction } from '~db/in-transaction';
import { deleteIdeaTest } from '~db/queries/idea-tests';
import { updateIdea } from '~db/queries/ideas';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result } from '../../result';
import { isUuid } from '../../uuid';
import { type HoldRefusal, holdOutcome } from './hold-outcome.server';

/** Takes back what was told of a test by mistake. */
export function removeTest(
  ctx: Ctx,
  wanted: { idea: number; expectedVersion: number; test: string },
): Promise<Result<{ version: number }, HoldRefusal>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdOutcome(trx, ctx, wanted);
    if (!held.ok) return held;
    const { id, switchEventId, version } = held.value;
    if (!isUuid(wanted.test) || !(await deleteIdeaTest(trx, id, wanted.test))) return ok({ version });
    await recordHistory(trx, ctx, [{ subject: 'idea', subjectId: id, switchEventId, act: 'test-removed' }]);
    return ok({ version: await updateIdea(trx, id, {}) });
  });
}
