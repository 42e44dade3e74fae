import { updateDecision } from '~db/queries/idea-decisions';
import { isColumnInUse } from '~db/queries/vocabulary';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import { decisionOfColumns } from './decision-columns';
import { putIntoEffect } from './put-into-effect.server';
import { type HoldRefusal, type SeenDecision, withOpenDecision } from './with-open-decision.server';

/** A prepared decision as it was re-read. */
export interface ReadAgain extends SeenDecision {
  /** The idea's version on the page: what the idea became since may ask for another decision. */
  ideaVersion: number;
}

export type PublishRefusal = HoldRefusal | 'off-board' | 'column-retired';

export interface Publication {
  /** Decisions of this click, by their ids. */
  published: string[];
  /** What is left as it was, and why; "already" was published by somebody else, or by the same click. */
  left: { id: string; reason: PublishRefusal }[];
}

/**
 * Publishes what is prepared, each decision with its idea in one transaction: what was changed since it was read
 * stays prepared, and holds up no other.
 * @param publicationId drawn with the page, so that they are found together
 */
export async function publishDecisions(
  ctx: Ctx,
  decisions: readonly ReadAgain[],
  publicationId: string,
): Promise<Result<Publication, 'not-allowed'>> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return refused('not-allowed');
  const done: Publication = { published: [], left: [] };
  for (const decision of decisions) {
    const outcome = await publishOne(ctx, decision, publicationId);
    if (outcome.ok) done.published.push(decision.id);
    else done.left.push({ id: decision.id, reason: outcome.reason });
  }
  return ok(done);
}

function publishOne(ctx: Ctx, seen: ReadAgain, publicationId: string): Promise<Result<null, PublishRefusal>> {
  return withOpenDecision(ctx, seen, async ({ trx, decision, idea }) => {
    if (idea.mergedInto !== null || idea.hiddenAt !== null) return refused('off-board');
    if (idea.version !== seen.ideaVersion) return refused('changed');
    const stays = idea.boardColumn === decision.boardColumn;
    if (!stays && !(await isColumnInUse(trx, ctx.hub.id, decision.boardColumn)))
      return refused('column-retired');
    await updateDecision(trx, decision.id, {
      publishedAt: ctx.now,
      publishedBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      publicationId,
    });
    await putIntoEffect(trx, ctx, idea, { id: decision.id, decision: decisionOfColumns(decision) });
    return ok(null);
  });
}
