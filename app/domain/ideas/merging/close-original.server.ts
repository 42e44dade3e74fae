import { generateKeyBetween } from 'fractional-indexing';
import type { Trx } from '~db/in-transaction';
import { type FormerIdea, isRankTaken, selectFormerIdea } from '~db/queries/idea-former';
import type { LockedFamilyIdea } from '~db/queries/idea-merges';
import { updateIdea } from '~db/queries/ideas';
import { selectNextRank } from '~db/queries/ideas-ranks';
import { isColumnInUse } from '~db/queries/vocabulary';
import type { Ctx } from '../../context';
import { columnOfStage } from '../../vocabulary/vocabulary';
import { stageOf } from '../idea';
import { placeLast } from '../place-in-column.server';

/** Sets the original of a split aside, with the reason; the column must be locked. @returns what it was */
export async function closeOriginal(
  trx: Trx,
  ctx: Ctx,
  idea: LockedFamilyIdea,
  reason: string,
): Promise<FormerIdea> {
  const former = await selectFormerIdea(trx, idea.id);
  const column = columnOfStage(ctx.hub, 'declined');
  const by = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
  const rank = idea.boardColumn === column ? idea.rank : await placeLast(trx, ctx.hub.id, column);
  await updateIdea(trx, idea.id, {
    ...{ boardColumn: column, rank, form: null, deliverer: null, deliveryPlace: null, deliveryWhen: null },
    ...{ deliveryAudience: null, lead: null, need: null, nextTest: null, estimatedCostEuros: null },
    ...{ decisionReason: reason, decidedAt: ctx.now, decidedBy: by },
  });
  return former;
}

/**
 * Makes it what it was, in its former place; where that was taken meanwhile, just below it. Its column must be locked.
 * A column that was retired meanwhile is the first one of its stage.
 */
export async function reopenOriginal(trx: Trx, ctx: Ctx, id: string, former: FormerIdea): Promise<void> {
  const hubId = ctx.hub.id;
  const column = former.boardColumn;
  const isInUse = await isColumnInUse(trx, hubId, column);
  const boardColumn = isInUse ? column : columnOfStage(ctx.hub, stageOf(column));
  const rank = isInUse ? await formerRank(trx, hubId, id, former) : await placeLast(trx, hubId, boardColumn);
  const decidedAt = former.decidedAt === null ? null : new Date(former.decidedAt);
  await updateIdea(trx, id, { ...former, boardColumn, rank, decidedAt });
}

async function formerRank(trx: Trx, hubId: string, id: string, former: FormerIdea): Promise<string> {
  const { boardColumn: column, rank } = former;
  if (!(await isRankTaken(trx, { hubId, column, rank, without: id }))) return rank;
  return generateKeyBetween(rank, await selectNextRank(trx, { hubId, column, after: rank, without: id }));
}
