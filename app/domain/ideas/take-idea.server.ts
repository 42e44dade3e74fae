import type { Trx } from '~db/in-transaction';
import { type IdeaToChange, lockIdea } from '~db/queries/ideas';
import { selectLastActors } from '~db/queries/ideas-locked';
import { lockBoardColumn } from '~db/queries/ideas-ranks';
import { isColumnInUse } from '~db/queries/vocabulary';
import type { Ctx } from '../context';
import { ok, type Refused, type Result, refused } from '../result';
import type { BoardColumn } from './idea';

/**
 * Takes the column, then the idea's row, always in this order so that two moves never wait for each other.
 * An idea that somebody changed since the viewer saw it is refused, with who it was and where the idea is now.
 */
export async function takeIdea(
  trx: Trx,
  ctx: Ctx,
  wanted: { idea: number; column: BoardColumn; expectedVersion: number },
): Promise<Result<IdeaToChange, 'not-found' | 'stale' | 'column-retired'>> {
  await lockBoardColumn(trx, ctx.hub.id, wanted.column);
  const idea = await lockIdea(trx, ctx.hub.id, wanted.idea);
  // What was merged or hidden is not on the board: nothing moves it until that is undone.
  if (!idea || idea.mergedInto !== null || idea.hiddenAt !== null) return refused('not-found');
  if (idea.version !== wanted.expectedVersion) return refusedAsStale(trx, idea);
  const stays = idea.boardColumn === wanted.column;
  const fits = stays || (await isColumnInUse(trx, ctx.hub.id, wanted.column));
  return fits ? ok(idea) : refused('column-retired');
}

/** Somebody changed the idea since: who, and where it is now. */
export async function refusedAsStale(
  trx: Trx,
  idea: Pick<IdeaToChange, 'id' | 'boardColumn' | 'version'>,
): Promise<Refused<'stale'>> {
  const who = (await selectLastActors(trx, [idea.id])).get(idea.id)?.name ?? '';
  return refused('stale', { who, where: idea.boardColumn, version: idea.version });
}
