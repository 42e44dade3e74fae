import type { Ctx } from '../context';
import { ok, type Result, refused } from '../result';
import type { Move } from './board';
import type { Moved } from './keep-board';
import { type MoveRefusal, moveIdeas } from './move-ideas.server';

/**
 * Puts an idea elsewhere on the board, where that says nothing new about it: another place in its column,
 * or the next step of what it already is. One row is written. Any other move is a decision (classifyIdea).
 */
export async function moveIdea(
  ctx: Ctx,
  move: Move,
): Promise<Result<Moved & { act: string | null }, MoveRefusal>> {
  const done = await moveIdeas(ctx, [move]);
  if (!done.ok) return done;
  const [moved] = done.value.moved;
  if (moved) return ok({ ...moved, act: done.value.act });
  const [kept] = done.value.refused;
  return kept ? refused(kept.reason, kept.facts) : refused('not-found');
}
