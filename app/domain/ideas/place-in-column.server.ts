import { generateKeyBetween } from 'fractional-indexing';
import type { Trx } from '~db/in-transaction';
import { selectLastRank, selectNextRank, selectRank, selectRankUpTo } from '~db/queries/ideas-ranks';
import type { BoardColumn } from './idea';
import { BELOW_ALL } from './move-form';

/**
 * A rank just below the idea `after` (null: the top), for an idea that goes there. The column must be locked.
 * @returns undefined where `after` is no longer in the column
 */
export async function placeBelow(
  trx: Trx,
  where: { hubId: string; column: BoardColumn; after: number | null; idea: string },
): Promise<string | undefined> {
  const { hubId, column, after, idea } = where;
  let above: string | null = null;
  if (after !== null) {
    const rank = await selectRank(trx, hubId, column, after);
    if (rank === undefined) return undefined;
    above = rank;
  }
  const below = await selectNextRank(trx, { hubId, column, after: above, without: idea });
  return generateKeyBetween(above, below);
}

/** A rank at the end of a locked column. */
export async function placeLast(trx: Trx, hubId: string, column: BoardColumn): Promise<string> {
  return generateKeyBetween(await selectLastRank(trx, hubId, column), null);
}

/**
 * A rank where one stood before in a locked column: the same one where it is free, so that several go back in their
 * order; else between whatever stands around it now.
 */
export async function placeNear(
  trx: Trx,
  where: { hubId: string; column: BoardColumn; rank: string; idea: string },
): Promise<string> {
  const { hubId, column, rank, idea } = where;
  const above = await selectRankUpTo(trx, { hubId, column, rank, without: idea });
  if (rank !== BELOW_ALL && above !== rank && isKey(rank)) return rank;
  const below = await selectNextRank(trx, { hubId, column, after: above, without: idea });
  return generateKeyBetween(above, below);
}

/** What somebody sends as a rank must be one: others would be drawn beside it later. */
function isKey(rank: string): boolean {
  try {
    generateKeyBetween(rank, null);
    return true;
  } catch {
    return false;
  }
}
