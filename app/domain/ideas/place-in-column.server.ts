import { generateKeyBetween } from 'fractional-indexing';
import type { Trx } from '~db/in-transaction';
import { selectLastRank, selectNextRank, selectRank, selectRankBefore } from '~db/queries/ideas-ranks';
import type { BoardColumn } from './idea';

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

/** A rank where one stood before in a locked column, between whatever stands around it now. */
export async function placeNear(
  trx: Trx,
  where: { hubId: string; column: BoardColumn; rank: string; idea: string },
): Promise<string> {
  const { hubId, column, rank, idea } = where;
  const above = await selectRankBefore(trx, { hubId, column, rank, without: idea });
  const below = await selectNextRank(trx, { hubId, column, after: above, without: idea });
  return generateKeyBetween(above, below);
}
