import type { Ctx } from '~/domain/context';
import type { Move } from '~/domain/ideas/board';
import { readBoardCards } from '~/domain/ideas/board-pages.server';
import { type BoardColumn, isIdeaNumber } from '~/domain/ideas/idea';
import type { MoveRefusal, MovesDone } from '~/domain/ideas/move-ideas.server';
import { movesBackText, readMovesBack } from '~/domain/ideas/move-plan';

/** How a move of the list ended, as it stands in the address after it. */
export interface BoardListEnd {
  moved: number;
  isUndo: boolean;
  back: Move[];
  refused: { number: number; title: string; column: BoardColumn | null; reason: MoveRefusal }[];
}

const REASONS: readonly MoveRefusal[] = [
  'stale',
  'needs-decision',
  'neighbour-moved',
  'column-retired',
  'not-found',
];

/** The address that tells how it ended, and holds what takes it back. */
export function endQuery(asked: URLSearchParams, done: MovesDone, isUndo: boolean): URLSearchParams {
  const query = new URLSearchParams(asked);
  query.set(isUndo ? 'annule' : 'fait', String(done.moved.length));
  if (!isUndo && done.moved.length > 0)
    query.set(
      'retour',
      movesBackText(
        done.moved.map(({ idea, version, from }) => ({
          idea,
          expectedVersion: version,
          column: from.column,
          after: null,
          rank: from.rank,
        })),
      ),
    );
  if (done.refused.length > 0)
    query.set('refus', done.refused.map(({ idea, reason }) => `${idea}.${reason}`).join('~'));
  return query;
}

/** Reads it again, with what the ideas that stayed are called and where they are now. */
export async function readEnd(ctx: Ctx, query: URLSearchParams): Promise<BoardListEnd | null> {
  const isUndo = query.has('annule');
  const told = query.get(isUndo ? 'annule' : 'fait');
  if (told === null) return null;
  const refused = (query.get('refus') ?? '').split('~').flatMap((part) => {
    const [number = '', name] = part.split('.');
    const reason = REASONS.find((one) => one === name);
    return reason && isIdeaNumber(Number(number)) ? [{ number: Number(number), reason }] : [];
  });
  const cards = await readBoardCards(
    ctx,
    refused.map(({ number }) => number),
  );
  return {
    moved: Number.parseInt(told, 10) || 0,
    isUndo,
    back: readMovesBack(query.get('retour') ?? ''),
    refused: refused.map((one) => {
      const card = cards.find(({ number }) => number === one.number);
      return { ...one, title: card?.title ?? `n° ${one.number}`, column: card?.column ?? null };
    }),
  };
}
