import { findCard } from './arrange';
import type { Board, BoardCard, BoardChanges, BoardColumnPage } from './board';
import type { BoardColumn } from './idea';

/** A move as the server has written it. */
export interface Moved {
  idea: number;
  version: number;
  column: BoardColumn;
  rank: string;
}

/** The board with what some of its ideas have become; `asked` that are not told have left it, or its filters. */
export function withChanges(board: Board, asked: readonly number[], changes: BoardChanges): Board {
  let now = board;
  for (const number of asked) {
    const told = changes.cards.find((card) => card.number === number);
    const known = findCard(now, number)?.card;
    // What was read before our own move was answered says less than the answer.
    if (known && told && known.version > told.version) continue;
    now = without(now, number);
    if (told) now = withCard(now, told);
  }
  const counts = new Map(changes.counts.map(({ column, count }) => [column, count]));
  return {
    ...board,
    columns: now.columns.map((page) => {
      const count = counts.get(page.column) ?? page.count;
      return count === page.count ? page : { ...page, count };
    }),
  };
}

/** The board with the next cards of a column below those that it has. */
export function withPage(board: Board, page: BoardColumnPage): Board {
  let now = board;
  for (const { number } of page.cards) now = without(now, number);
  return {
    ...board,
    columns: now.columns.map((mine) =>
      mine.column === page.column
        ? { ...mine, count: page.count, cards: [...mine.cards, ...page.cards], until: page.until }
        : mine,
    ),
  };
}

/** The board with the ranks and versions that the server gave to cards that it shows in place already. */
export function withMoved(board: Board, moved: readonly Moved[]): Board {
  return moved.reduce((now, { idea, column, rank, version }) => {
    const found = findCard(now, idea);
    if (!found) return now;
    const { card, place } = found;
    const page = now.columns.find((one) => one.column === place.column);
    const isLast = page?.cards.length === place.index + 1;
    // Nothing stands between it and the card above: as far as there, the column is loaded.
    const isFurther = isLast && column === place.column && page?.until != null && page.until < rank;
    const opened = isFurther ? withUntil(now, column, rank) : now;
    return withCard(without(opened, idea), { ...card, column, rank, version });
  }, board);
}

function withUntil(board: Board, column: BoardColumn, until: string): Board {
  return {
    ...board,
    columns: board.columns.map((page) => (page.column === column ? { ...page, until } : page)),
  };
}

/** Takes a card off; counts stay: the server tells them. */
function without(board: Board, number: number): Board {
  const column = findCard(board, number)?.place.column;
  if (!column) return board;
  return {
    ...board,
    columns: board.columns.map((page) =>
      page.column === column ? { ...page, cards: page.cards.filter((card) => card.number !== number) } : page,
    ),
  };
}

/** Puts a card where its rank says, if the column is loaded as far as there. */
function withCard(board: Board, { column, ...card }: BoardCard & { column: BoardColumn }): Board {
  return {
    ...board,
    columns: board.columns.map((page) => {
      if (page.column !== column || (page.until !== null && card.rank > page.until)) return page;
      const below = page.cards.findIndex(({ rank }) => rank > card.rank);
      const cards = [...page.cards];
      cards.splice(below < 0 ? cards.length : below, 0, card);
      return { ...page, cards };
    }),
  };
}
