import type { Board, BoardCard, BoardColumnPage, Move } from './board';
import type { BoardColumn } from './idea';

/** A place on the board as it is seen: a column, and a rank from 0 among those of its cards that do not move. */
export interface Place {
  column: BoardColumn;
  index: number;
}

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

export function findCard(board: Board, number: number): { card: BoardCard; place: Place } | undefined {
  for (const { column, cards } of board.columns) {
    const index = cards.findIndex((card) => card.number === number);
    const card = cards[index];
    if (card) return { card, place: { column, index } };
  }
  return undefined;
}

/** Those of these ideas that are loaded, in the order of the board. */
export function inBoardOrder(board: Board, numbers: readonly number[]): number[] {
  const wanted = new Set(numbers);
  return board.columns.flatMap(({ cards }) =>
    cards.map(({ number }) => number).filter((number) => wanted.has(number)),
  );
}

/**
 * The board as it will be with these cards there, in their order; counts follow. Cards that are not loaded change
 * nothing. Until the server has told their ranks they bear that of the card above, so that the order is kept.
 */
export function arrange(board: Board, numbers: readonly number[], to: Place): Board {
  const moving = numbers.map((number) => findCard(board, number)?.card).filter((card) => card !== undefined);
  const isMoving = new Set(moving.map(({ number }) => number));
  if (moving.length === 0) return board;
  return {
    ...board,
    columns: board.columns.map((page) => {
      const cards = page.cards.filter(({ number }) => !isMoving.has(number));
      const left = page.cards.length - cards.length;
      if (page.column !== to.column) return left === 0 ? page : { ...page, cards, count: page.count - left };
      const rank = cards[to.index - 1]?.rank ?? '';
      cards.splice(to.index, 0, ...moving.map((card) => ({ ...card, rank })));
      return { ...page, cards, count: page.count - left + moving.length };
    }),
  };
}

/** The moves that take these cards to this place: the first below the card that will be above it, then each other. */
export function movesTo(board: Board, numbers: readonly number[], to: Place): Move[] {
  const cards = cardsOf(arrange(board, numbers, to), to.column);
  return numbers.flatMap((idea) => {
    const found = findCard(board, idea);
    const at = cards.findIndex(({ number }) => number === idea);
    if (!found || at < 0) return [];
    const after = cards[at - 1]?.number ?? null;
    return [{ idea, column: to.column, after, expectedVersion: found.card.version }];
  });
}

/** The board as it will be once these moves are done, each where its neighbour is then. */
export function arrangeByMoves(board: Board, moves: readonly Move[]): Board {
  return moves.reduce((now, move) => arrange(now, [move.idea], placeOfMove(now, move)), board);
}

/** Where a move ends on the board as it is seen; the end of the loaded cards where its neighbour is not loaded. */
function placeOfMove(board: Board, { idea, column, after, rank }: Move): Place {
  const others = cardsOf(board, column).filter((card) => card.number !== idea);
  if (rank !== undefined) {
    const below = others.findIndex((card) => card.rank >= rank);
    return { column, index: below < 0 ? others.length : below };
  }
  if (after === null) return { column, index: 0 };
  const above = others.findIndex((card) => card.number === after);
  return { column, index: above < 0 ? others.length : above + 1 };
}

/** The moves that take these ideas back to where they are on this board, once others say their versions. */
export function movesBack(board: Board, numbers: readonly number[]): Omit<Move, 'expectedVersion'>[] {
  return inBoardOrder(board, numbers).flatMap((idea) => {
    const found = findCard(board, idea);
    return found ? [{ idea, column: found.place.column, after: null, rank: found.card.rank }] : [];
  });
}

/** The place that an arrow key leads to, from `at`; the same one at an edge. */
export function stepPlace(board: Board, numbers: readonly number[], at: Place, key: ArrowKey): Place {
  const others = (column: BoardColumn) =>
    cardsOf(board, column).filter((card) => !numbers.includes(card.number)).length;
  if (key === 'ArrowUp') return { ...at, index: Math.max(0, at.index - 1) };
  if (key === 'ArrowDown') return { ...at, index: Math.min(others(at.column), at.index + 1) };
  const columns = board.columns.map((page) => page.column);
  const column = columns[columns.indexOf(at.column) + (key === 'ArrowRight' ? 1 : -1)];
  return column ? { column, index: Math.min(at.index, others(column)) } : at;
}

function cardsOf(board: Board, column: BoardColumn): BoardColumnPage['cards'] {
  return board.columns.find((page) => page.column === column)?.cards ?? [];
}
