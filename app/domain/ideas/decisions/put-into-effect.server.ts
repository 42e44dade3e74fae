import type { Trx } from '~db/in-transaction';
import { type IdeaToChange, updateIdea } from '~db/queries/ideas';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { oweCalls } from '../../webhooks/owe-calls.server';
import type { Decision } from '../decision-input';
import { tellFollowers } from '../following/tell-followers.server';
import type { BoardColumn } from '../idea';
import { outcomeOfDecision } from '../outcome/outcome-of-decision';
import { placeBelow, placeLast } from '../place-in-column.server';
import { oweDecision } from './owe-decision.server';

export interface EffectiveDecision {
  id: string;
  decision: Decision;
  /** Where the card was dropped; without it, or where that neighbour has moved on, the end of the column. */
  after?: number | null | undefined;
}

/**
 * Makes an idea what was decided, and owes its authors the news. The column and the idea must be locked, and the
 * decision written. @returns the idea's new version
 */
export async function putIntoEffect(
  trx: Trx,
  ctx: Ctx,
  idea: IdeaToChange,
  { id, decision, after }: EffectiveDecision,
): Promise<number> {
  const by = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
  const { column, reason } = decision;
  const version = await updateIdea(trx, idea.id, {
    ...outcomeOfDecision(idea, decision, ctx.now),
    boardColumn: column,
    rank: await placeOf(trx, ctx.hub.id, idea, column, after),
    decisionReason: reason,
    decidedAt: ctx.now,
    decidedBy: by,
    movedAt: ctx.now,
    movedBy: by,
  });
  await recordHistory(trx, ctx, [
    {
      subject: 'idea',
      subjectId: idea.id,
      switchEventId: idea.switchEventId,
      act: 'decided',
      before: { column: idea.boardColumn, form: idea.form },
      after: { column, form: decision.form, reason },
    },
  ]);
  await oweCalls(trx, ctx, { id, idea, column, form: decision.form, reason });
  await tellFollowers(trx, ctx, idea, { column, form: decision.form, reason });
  await oweDecision(trx, ctx, {
    decisionId: id,
    ideaId: idea.id,
    switchEventId: idea.switchEventId,
    decision,
  });
  return version;
}

async function placeOf(
  trx: Trx,
  hubId: string,
  idea: IdeaToChange,
  column: BoardColumn,
  after: number | null | undefined,
): Promise<string> {
  // Deciding again without moving keeps the card where it is.
  if (idea.boardColumn === column) return idea.rank;
  const dropped =
    after === undefined ? undefined : await placeBelow(trx, { hubId, column, after, idea: idea.id });
  return dropped ?? placeLast(trx, hubId, column);
}
