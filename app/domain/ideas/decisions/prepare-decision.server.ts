import { inTransaction } from '~db/in-transaction';
import { insertDecision } from '~db/queries/idea-decisions';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import { keepPrepared } from '../../triage/keep-for-undo.server';
import type { Decision } from '../decision-input';
import { stageOf } from '../idea';
import { takeIdea } from '../take-idea.server';
import { columnsOfDecision } from './decision-columns';

export interface Preparation {
  idea: number;
  expectedVersion: number;
  decision: Decision;
  /** The act of the team that this one joins, where several are prepared at once. */
  act?: string | null;
}

/** Keeps a decision to be published later with others. Nothing public changes, and nobody is told. */
export async function prepareDecision(
  ctx: Ctx,
  { idea: number, expectedVersion, decision, act: into = null }: Preparation,
): Promise<
  Result<
    { id: string; act: string | null },
    'not-allowed' | 'not-found' | 'stale' | 'column-retired' | 'already-prepared'
  >
> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return refused('not-allowed');
  return inTransaction(ctx.db, async (trx) => {
    const taken = await takeIdea(trx, ctx, { idea: number, column: decision.column, expectedVersion });
    if (!taken.ok) return taken;
    const { id: ideaId, boardColumn: fromColumn, switchEventId } = taken.value;
    const id = await insertDecision(trx, {
      ...columnsOfDecision(decision),
      hubId: ctx.hub.id,
      ideaId,
      fromColumn,
      preparedBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      preparedAt: ctx.now,
    });
    if (id === undefined) return refused('already-prepared');
    const after = { column: decision.column, form: decision.form, reason: decision.reason };
    await recordHistory(trx, ctx, [
      { subject: 'idea', subjectId: ideaId, switchEventId, act: 'decision-prepared', after },
    ]);
    const kind = stageOf(decision.column) === 'declined' ? 'declined' : 'prepared';
    return ok({ id, act: await keepPrepared(trx, ctx, kind, { ideaId, decisionId: id, into }) });
  });
}
