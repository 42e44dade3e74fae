import { inTransaction } from '~db/in-transaction';
import { insertDecision, withdrawOpenDecision } from '~db/queries/idea-decisions';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { Decision } from './decision-input';
import { columnsOfDecision } from './decisions/decision-columns';
import { putIntoEffect } from './decisions/put-into-effect.server';
import type { BoardColumn } from './idea';
import { takeIdea } from './take-idea.server';

export interface Classification {
  idea: number;
  expectedVersion: number;
  decision: Decision;
  /** Where the card was dropped; without it, or where that neighbour has moved on, the end of the column. */
  after?: number | null;
}

/**
 * Decides what an idea becomes, with the reason, and publishes it at once: its authors are owed the news. A decision
 * that was prepared for it is not any more.
 */
export async function classifyIdea(
  ctx: Ctx,
  { idea: number, expectedVersion, decision, after }: Classification,
): Promise<
  Result<{ version: number; column: BoardColumn }, 'not-allowed' | 'not-found' | 'stale' | 'column-retired'>
> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return refused('not-allowed');
  // A form that was typed by hand is none of the hub's.
  const { form } = decision;
  if (form !== null && !ctx.hub.forms.some(({ slug }) => slug === form)) return refused('not-found');
  return inTransaction(ctx.db, async (trx) => {
    const taken = await takeIdea(trx, ctx, { idea: number, column: decision.column, expectedVersion });
    if (!taken.ok) return taken;
    const idea = taken.value;
    const by = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
    await withdrawOpenDecision(trx, idea.id, ctx.now);
    const id = await insertDecision(trx, {
      ...columnsOfDecision(decision),
      hubId: ctx.hub.id,
      ideaId: idea.id,
      fromColumn: idea.boardColumn,
      preparedBy: by,
      preparedAt: ctx.now,
      publishedBy: by,
      publishedAt: ctx.now,
    });
    if (id === undefined) throw new Error('a published decision conflicts with none');
    const version = await putIntoEffect(trx, ctx, idea, { id, decision, after });
    return ok({ version, column: decision.column });
  });
}
