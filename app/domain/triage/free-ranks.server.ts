import { generateKeyBetween } from 'fractional-indexing';
import type { Trx } from '~db/in-transaction';
import { selectNextRank, selectRankHolders } from '~db/queries/ideas-ranks';
import type { BoardColumn } from '../ideas/idea';

export interface FormerPlace {
  ideaId: string;
  column: BoardColumn;
  rank: string;
}

/**
 * Where an idea's former place was taken since, a place just below it. The columns must be locked.
 * @returns only those that differ
 */
export async function freeRanks(
  trx: Trx,
  hubId: string,
  places: readonly FormerPlace[],
): Promise<FormerPlace[]> {
  const coming = new Set(places.map(({ ideaId }) => ideaId));
  const held = new Set(
    (await selectRankHolders(trx, hubId, places))
      // One that goes back itself leaves its place in the same statement.
      .filter(({ id }) => !coming.has(id))
      .map(({ column, rank }) => `${column} ${rank}`),
  );
  const ranks = new Map<string, string[]>();
  for (const { column, rank } of places) ranks.set(column, [...(ranks.get(column) ?? []), rank]);
  const moved: FormerPlace[] = [];
  for (const { ideaId, column, rank } of places) {
    if (!held.has(`${column} ${rank}`)) continue;
    const next = await selectNextRank(trx, { hubId, column, after: rank, without: ideaId });
    const mine = ranks.get(column) ?? [];
    const below = [next, ...mine].filter((each): each is string => each !== null && each > rank).sort()[0];
    const free = generateKeyBetween(rank, below ?? null);
    mine.push(free);
    moved.push({ ideaId, column, rank: free });
  }
  return moved;
}
