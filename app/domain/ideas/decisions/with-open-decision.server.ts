import { inTransaction, type Trx } from '~db/in-transaction';
import { type IdeaDecisionRow, lockDecision, selectDecisionPlace } from '~db/queries/idea-decisions';
import { type IdeaToChange, lockIdea } from '~db/queries/ideas';
import { lockBoardColumn } from '~db/queries/ideas-ranks';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { type Result, refused } from '../../result';
import { isUuid } from '../../uuid';

export interface SeenDecision {
  id: string;
  /** The decision's version on the page. */
  version: number;
}

/** A prepared decision and its idea, both kept from others until the end of the transaction. */
export interface HeldDecision {
  trx: Trx;
  decision: IdeaDecisionRow;
  idea: IdeaToChange;
}

export type HoldRefusal = 'not-allowed' | 'not-found' | 'already' | 'withdrawn' | 'changed';

/**
 * Takes the column that it leads to, the idea, then the decision: always in this order, so that nobody waits for each
 * other. What somebody published, withdrew or changed since it was seen is refused.
 */
export async function withOpenDecision<Value, Reason extends string>(
  ctx: Ctx,
  { id, version }: SeenDecision,
  work: (held: HeldDecision) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | HoldRefusal>> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inTransaction(ctx.db, async (trx) => {
    const place = await selectDecisionPlace(trx, ctx.hub.id, id);
    if (!place) return refused('not-found');
    await lockBoardColumn(trx, ctx.hub.id, place.boardColumn);
    const idea = await lockIdea(trx, ctx.hub.id, place.number);
    const decision = await lockDecision(trx, ctx.hub.id, id);
    if (!idea || !decision) return refused('not-found');
    const state = stateOf(decision);
    if (state !== 'open') return refused(state);
    // Changed meanwhile, it may lead to another column than the one that is held.
    if (decision.version !== version) return refused('changed');
    return work({ trx, decision, idea });
  });
}

function stateOf({ publishedAt, withdrawnAt }: IdeaDecisionRow): 'open' | 'already' | 'withdrawn' {
  if (publishedAt) return 'already';
  return withdrawnAt ? 'withdrawn' : 'open';
}
