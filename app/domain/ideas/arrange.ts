import type { Board, BoardCard, BoardColumnPage, Move } from './board';
import type { BoardColumn } from './idea';

/** A place on the board as it is seen: a column, and a rank among its cards from 0. */
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

/** The board as it will be with the card there; counts follow. A card that is not shown changes nothing. */
export function arrange(board: Board, number: number, to: Place): Board {
  const found = findCard(board, number);
  if (!found) return board;
  return {
    columns: board.columns.map((page) => {
      const leaves = page.column === found.place.column;
      const comes = page.column === to.column;
      if (!leaves && !comes) return page;
      const cards = page.cards.filter((card) => card.number !== number);
      if (comes) cards.splice(to.index, 0, found.card);
      return { ...page, cards, count: page.count + Number(comes) - Number(leaves) };
    }),
  };
}

/** The move that takes a card to this place: below the card that will be above it. */
export function moveTo(board: Board, number: number, to: Place): Move | undefined {
  const found = findCard(board, number);
  if (!found) return undefined;
  const above = arrange(board, number, to).columns.find(isColumn(to.column))?.cards[to.index - 1];
  return {
    idea: number,
    column: to.column,
    after: above?.number ?? null,
    expectedVersion: found.card.version,
  };
}

/** Where a move ends on the board as it is seen; the end of the shown cards where its neighbour is not shown. */
export function placeOfMove(board: Board, move: Move): Place {
  const others = (board.columns.find(isColumn(move.column))?.cards ?? []).filter(
    (card) => card.number !== move.idea,
  );
  const above = others.findIndex((card) => card.number === move.after);
  if (move.after === null) return { column: move.column, index: 0 };
  return { column: move.column, index: above < 0 ? others.length : above + 1 };
}

/** The place that an arrow key leads to, from `at`; the same one at an edge. */
export function stepPlace(board: Board, number: number, at: Place, key: ArrowKey): Place {
  const others = (column: BoardColumn) =>
    (board.columns.find(isColumn(column))?.cards ?? []).filter((card) => card.number !== number).length;
  if (key === 'ArrowUp') return { ...at, index: Math.max(0, at.index - 1) };
  if (key === 'ArrowDown') return { ...at, index: Math.min(others(at.column), at.index + 1) };
  const aside = board.columns.findIndex(isColumn(at.column)) + (key === 'ArrowRight' ? 1 : -1);
  const column = board.columns[aside]?.column;
  return column ? { column, index: Math.min(at.index, others(column)) } : at;
}

function isColumn(column: BoardColumn) {
  return (page: BoardColumnPage) => page.column === column;
}
