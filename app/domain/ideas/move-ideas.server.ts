import { inTransaction, type Trx } from '~db/in-transaction';
import { type IdeaToChange, updateIdea } from '~db/queries/ideas';
import { isColumnInUse } from '~db/queries/vocabulary';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { can } from '../people/can';
import { ok, type Refused, type Result, refused } from '../result';
import { keepForUndo } from '../triage/keep-for-undo.server';
import type { Move } from './board';
import { holdIdeas } from './hold-ideas.server';
import { type BoardColumn, isDirectMove } from './idea';
import type { Moved } from './keep-board';
import { placeBelow, placeNear } from './place-in-column.server';
import { refusedAsStale } from './take-idea.server';
import { wasMovedFrom } from './was-moved-from.server';

export type MoveRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'stale'
  | 'column-retired'
  | 'needs-decision'
  | 'neighbour-moved';

export interface MovesDone {
  /** What can be undone together; null where nothing moved, or nobody of the team moved it. */
  act: string | null;
  /** With where each came from: what takes it back. */
  moved: (Moved & { from: { column: BoardColumn; rank: string } })[];
  refused: (Pick<Refused<MoveRefusal>, 'reason' | 'facts'> & { idea: number })[];
}

/**
 * Moves several ideas in the order in which they are given, in one transaction: what can be moved is, and what cannot
 * is named with its reason. Several that go to one place follow one another: each `after` the one before.
 */
export async function moveIdeas(ctx: Ctx, moves: readonly Move[]): Promise<Result<MovesDone, 'not-allowed'>> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return refused('not-allowed');
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdIdeas(trx, ctx.hub.id, {
      columns: moves.map(({ column }) => column),
      ideas: moves.map(({ idea }) => idea),
    });
    const done: MovesDone = { act: null, moved: [], refused: [] };
    // Whoever was to stand below an idea that stays goes below the one that this would have stood below.
    const stays = new Map<number, number | null>();
    const keep = async (idea: IdeaToChange, kind: 'moved' | 'reordered') => {
      done.act = await keepForUndo(trx, ctx, kind, [idea.id], done.act);
    };
    for (const asked of moves) {
      const instead = asked.after === null ? undefined : stays.get(asked.after);
      const move = instead === undefined ? asked : { ...asked, after: instead };
      const answer = await moveHeld(trx, ctx, held.get(move.idea), move, keep);
      if (answer.ok) done.moved.push(answer.value);
      else {
        done.refused.push({ idea: move.idea, reason: answer.reason, facts: answer.facts });
        stays.set(move.idea, move.after);
      }
    }
    return ok(done);
  });
}

async function moveHeld(
  trx: Trx,
  ctx: Ctx,
  idea: IdeaToChange | undefined,
  move: Move,
  keep: (idea: IdeaToChange, kind: 'moved' | 'reordered') => Promise<void>,
): Promise<Result<MovesDone['moved'][number], MoveRefusal>> {
  // One that was merged or hidden keeps its place until that is undone.
  if (!idea || idea.mergedInto !== null || idea.hiddenAt !== null) return refused('not-found');
  if (idea.version !== move.expectedVersion) return refusedAsStale(trx, idea);
  if (idea.boardColumn !== move.column && !(await isColumnInUse(trx, ctx.hub.id, move.column)))
    return refused('column-retired');
  if (!(await isAllowed(trx, idea, move))) return refused('needs-decision');
  const rank = await placeOf(trx, ctx.hub.id, idea, move);
  if (rank === undefined) return refused('neighbour-moved');
  const { column } = move;
  const movedBy = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null;
  const act = idea.boardColumn === column ? 'reordered' : 'moved';
  await keep(idea, act);
  const version = await updateIdea(trx, idea.id, { boardColumn: column, rank, movedAt: ctx.now, movedBy });
  await recordHistory(trx, ctx, [
    {
      subject: 'idea',
      subjectId: idea.id,
      switchEventId: idea.switchEventId,
      act,
      before: { column: idea.boardColumn },
      after: { column, after: move.rank === undefined ? move.after : null },
    },
  ]);
  const from = { column: idea.boardColumn, rank: idea.rank };
  return ok({ idea: idea.number, version, column, rank, from });
}

/** Going back where a move came from says nothing new, even where going there first would have been a decision. */
async function isAllowed(trx: Trx, idea: IdeaToChange, { column, rank }: Move): Promise<boolean> {
  if (isDirectMove(idea.boardColumn, column)) return true;
  return rank !== undefined && (await wasMovedFrom(trx, idea, column));
}

async function placeOf(
  trx: Trx,
  hubId: string,
  { id, number }: IdeaToChange,
  { column, after, rank }: Move,
): Promise<string | undefined> {
  if (rank !== undefined) return placeNear(trx, { hubId, column, rank, idea: id });
  return after === number ? undefined : placeBelow(trx, { hubId, column, after, idea: id });
}
