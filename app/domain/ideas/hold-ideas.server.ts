import type { Trx } from '~db/in-transaction';
import { type IdeaToChange, lockIdea } from '~db/queries/ideas';
import { lockBoardColumn } from '~db/queries/ideas-ranks';
import type { BoardColumn } from './idea';

/**
 * Takes the columns, then the rows of several ideas, each in one order: two who change many at once never wait for
 * each other crosswise. Nothing may be written before, and no other column taken after.
 * @returns those that exist, by number
 */
export async function holdIdeas(
  trx: Trx,
  hubId: string,
  wanted: { columns: readonly BoardColumn[]; ideas: readonly number[] },
): Promise<Map<number, IdeaToChange>> {
  for (const column of [...new Set(wanted.columns)].sort()) await lockBoardColumn(trx, hubId, column);
  const held = new Map<number, IdeaToChange>();
  for (const number of [...new Set(wanted.ideas)].sort((a, b) => a - b)) {
    const idea = await lockIdea(trx, hubId, number);
    if (idea) held.set(number, idea);
  }
  return held;
}
