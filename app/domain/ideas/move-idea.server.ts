import { inTransaction } from '~db/in-transaction';
import { updateIdea } from '~db/queries/ideas';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { Move } from './board';
import { type BoardColumn, isDirectMove } from './idea';
import { placeBelow } from './place-in-column.server';
import { takeIdea } from './take-idea.server';

export type MoveRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'stale'
  | 'column-retired'
  | 'needs-decision'
  | 'neighbour-moved';

/**
 * Puts an idea elsewhere on the board, where that says nothing new about it: another place in its column,
 * or the next step of what it already is. One row is written. Any other move is a decision (classifyIdea).
 */
export async function moveIdea(
  ctx: Ctx,
  move: Move,
): Promise<Result<{ version: number; column: BoardColumn }, MoveRefusal>> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return refused('not-allowed');
  return inTransaction(ctx.db, async (trx) => {
    const taken = await takeIdea(trx, ctx, move);
    if (!taken.ok) return taken;
    const idea = taken.value;
    if (!isDirectMove(idea.boardColumn, move.column)) return refused('needs-decision');
    const place = { hubId: ctx.hub.id, column: move.column, after: move.after, idea: idea.id };
    const rank = move.after === idea.number ? undefined : await placeBelow(trx, place);
    if (rank === undefined) return refused('neighbour-moved');
    const movedBy = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
    const change = { boardColumn: move.column, rank, movedAt: ctx.now, movedBy };
    const version = await updateIdea(trx, idea.id, change);
    await recordHistory(trx, ctx, [
      {
        subject: 'idea',
        subjectId: idea.id,
        switchEventId: idea.switchEventId,
        act: idea.boardColumn === move.column ? 'reordered' : 'moved',
        before: { column: idea.boardColumn },
        after: { column: move.column, after: move.after },
      },
    ]);
    return ok({ version, column: move.column });
  });
}
