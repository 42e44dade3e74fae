import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, arrangeByMoves, findCard, movesBack, movesTo, stepPlace } from '~/domain/ideas/arrange';
import type { Board, BoardCard } from '~/domain/ideas/board';
import { withChanges, withMoved, withPage } from '~/domain/ideas/keep-board';

const COLUMNS = ['service_to_prepare', 'service_ready', 'prototype_to_develop'] as const;

function cardOf(number: number, rank: string, version = 1): BoardCard {
  return { number, version, rank, title: `Idée ${number}`, speaker: 'usager', zone: 'alpes', form: null };
}

/** Boards of up to 12 ideas, whose columns are loaded to their end or not. */
const boards = fc
  .array(fc.record({ column: fc.nat(2), rank: fc.stringMatching(/^[a-m]{1,3}$/) }), { maxLength: 12 })
  .chain((rows) => fc.record({ rows: fc.constant(rows), loaded: fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)) }))
  .map(({ rows, loaded }): { whole: Board; board: Board } => {
    const columns = COLUMNS.map((column, at) => {
      const ranks = [...new Set(rows.filter((row) => row.column === at).map(({ rank }) => rank))].sort();
      const cards = ranks.map((rank, index) => cardOf(at * 100 + index + 1, rank));
      return { column, cards, count: cards.length, until: null };
    });
    const partial = columns.map((page, at) => {
      const cards = page.cards.slice(0, loaded[at]);
      const until = cards.length < page.count ? (cards.at(-1)?.rank ?? '') : null;
      return { ...page, cards, until };
    });
    return { whole: { columns }, board: { columns: partial } };
  });

const numbersOf = (board: Board) =>
  board.columns.flatMap(({ cards }) => cards.map(({ number }) => number)).sort((a, b) => a - b);
const countsOf = (board: Board) => board.columns.map(({ count }) => count);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const isSorted = (board: Board) =>
  board.columns.every(({ cards }) => cards.every(({ rank }, at) => rank >= (cards[at - 1]?.rank ?? '')));
const placeIn = fc.record({ column: fc.constantFrom(...COLUMNS), index: fc.nat(8) });

/** Some of the loaded ideas, in the order of the board. */
const someOf = (board: Board, chosen: readonly boolean[]) =>
  board.columns
    .flatMap(({ cards }) => cards.map(({ number }) => number))
    .filter((_, at) => chosen[at % chosen.length]);
const choices = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });

describe('arranging the board', () => {
  it('moves cards without losing or doubling any, and counts follow', () => {
    fc.assert(
      fc.property(boards, choices, placeIn, ({ board }, chosen, place) => {
        const numbers = someOf(board, chosen);
        const cards = board.columns.find(({ column }) => column === place.column)?.cards ?? [];
        const others = cards.filter(({ number }) => !numbers.includes(number)).length;
        const to = { ...place, index: Math.min(place.index, others) };
        const next = arrange(board, numbers, to);
        expect(numbersOf(next)).toEqual(numbersOf(board));
        expect(sum(countsOf(next))).toBe(sum(countsOf(board)));
        expect(isSorted(next)).toBe(true);
        const there = next.columns.find(({ column }) => column === to.column)?.cards ?? [];
        expect(there.slice(to.index, to.index + numbers.length).map(({ number }) => number)).toEqual(numbers);
        for (const page of board.columns)
          if (page.column !== to.column && page.cards.every(({ number }) => !numbers.includes(number)))
            expect(next.columns.find(({ column }) => column === page.column)).toBe(page);
      }),
    );
  });

  it('says by moves what it shows, and the moves show it again', () => {
    fc.assert(
      fc.property(boards, choices, placeIn, ({ board }, chosen, place) => {
        const numbers = someOf(board, chosen);
        const shown = arrange(board, numbers, place);
        const order = (one: Board) => one.columns.map(({ cards }) => cards.map(({ number }) => number));
        expect(order(arrangeByMoves(board, movesTo(board, numbers, place)))).toEqual(order(shown));
      }),
    );
  });

  it('takes everything back to its place by the moves back', () => {
    fc.assert(
      fc.property(boards, choices, placeIn, ({ whole }, chosen, place) => {
        const numbers = someOf(whole, chosen);
        const back = movesBack(whole, numbers).map((move) => ({ ...move, expectedVersion: 2 }));
        const order = (one: Board) => one.columns.map(({ cards }) => cards.map(({ number }) => number));
        expect(order(arrangeByMoves(arrange(whole, numbers, place), back))).toEqual(order(whole));
      }),
    );
  });

  it('steps with the arrows from edge to edge and never outside', () => {
    const keys = fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(boards, keys, ({ board }, pressed) => {
        const [number] = numbersOf(board);
        const found = number === undefined ? undefined : findCard(board, number);
        if (!found || number === undefined) return;
        let at = found.place;
        for (const key of pressed) {
          at = stepPlace(board, [number], at, key);
          const cards = board.columns.find(({ column }) => column === at.column)?.cards ?? [];
          const others = cards.filter((card) => card.number !== number).length;
          expect(at.index).toBeGreaterThanOrEqual(0);
          expect(at.index).toBeLessThanOrEqual(others);
        }
      }),
    );
  });
});

describe('keeping the board true', () => {
  /** The true board, cut where each column of `board` is loaded. */
  const visible = (truth: Board, board: Board): Board => ({
    columns: truth.columns.map((page) => {
      const until = board.columns.find(({ column }) => column === page.column)?.until ?? null;
      const cards = page.cards.filter(({ rank }) => until === null || rank <= until);
      return { ...page, cards, until };
    }),
  });

  const change = fc.record({
    number: fc.nat(11),
    column: fc.constantFrom(...COLUMNS),
    rank: fc.stringMatching(/^[n-z]{1,2}[a-m]{0,2}$/),
    gone: fc.boolean(),
  });

  it('is what is true, as far as it is loaded, once it has heard of each change', () => {
    fc.assert(
      fc.property(boards, fc.array(change, { maxLength: 6 }), ({ whole, board }, changes) => {
        let truth = whole;
        let mine = board;
        for (const { number: at, column, rank, gone } of changes) {
          const numbers = numbersOf(truth);
          const number = numbers[at % Math.max(1, numbers.length)];
          if (number === undefined) return;
          truth = carriedOut(truth, { number, column, rank, gone });
          const now = findCard(truth, number);
          mine = withChanges(mine, [number], {
            cards: now ? [{ ...now.card, column: now.place.column }] : [],
            counts: truth.columns.map((page) => ({ column: page.column, count: page.count })),
          });
          expect(mine).toEqual(visible(truth, mine));
        }
      }),
    );
  });

  it('is the whole column once each page of it has come', () => {
    fc.assert(
      fc.property(boards, ({ whole, board }) => {
        let mine = board;
        for (const page of whole.columns) {
          const until = mine.columns.find(({ column }) => column === page.column)?.until;
          if (until === null || until === undefined) continue;
          mine = withPage(mine, { ...page, cards: page.cards.filter(({ rank }) => rank > until) });
        }
        expect(mine).toEqual(whole);
      }),
    );
  });

  it('takes no older news of a card than it has', () => {
    const board: Board = {
      columns: [{ column: 'service_ready', cards: [cardOf(1, 'b', 3)], count: 1, until: null }],
    };
    const old = { cards: [{ ...cardOf(1, 'a', 2), column: 'service_ready' as const }], counts: [] };
    expect(withChanges(board, [1], old)).toEqual(board);
  });

  it('goes on as far as a card that was put down below the last loaded one', () => {
    const board: Board = {
      columns: [
        { column: 'service_to_prepare', cards: [cardOf(1, 'a')], count: 1, until: null },
        { column: 'service_ready', cards: [cardOf(2, 'b'), cardOf(3, 'd')], count: 9, until: 'd' },
      ],
    };
    const shown = arrange(board, [1], { column: 'service_ready', index: 2 });
    const settled = withMoved(shown, [{ idea: 1, version: 2, column: 'service_ready', rank: 'dV' }]);
    const page = settled.columns[1];
    expect(page?.cards.map(({ number }) => number)).toEqual([2, 3, 1]);
    expect([page?.until, page?.count]).toEqual(['dV', 10]);
  });
});

function carriedOut(
  board: Board,
  change: { number: number; column: (typeof COLUMNS)[number]; rank: string; gone: boolean },
): Board {
  const found = findCard(board, change.number);
  if (!found) return board;
  const taken = board.columns.some(({ cards }) => cards.some(({ rank }) => rank === change.rank));
  const card = {
    ...found.card,
    version: found.card.version + 1,
    rank: taken ? `${change.rank}z${change.number}` : change.rank,
  };
  return {
    columns: board.columns.map((page) => {
      const cards = page.cards.filter(({ number }) => number !== change.number);
      if (!change.gone && page.column === change.column) cards.push(card);
      cards.sort((a, b) => (a.rank < b.rank ? -1 : 1));
      return { ...page, cards, count: cards.length };
    }),
  };
}
