import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extended, NOTHING_PICKED, stillPicked, toggled } from '~/components/board/pick';
import type { Board } from '~/domain/ideas/board';

const cardsOf = (numbers: number[]) =>
  numbers.map((number) => ({
    number,
    version: 1,
    rank: `a${number}`,
    title: '',
    speaker: '',
    zone: '',
    form: null,
  }));
const boardOf = (left: number[], right: number[]): Board => ({
  columns: [
    { column: 'to_sort', cards: cardsOf(left), count: left.length, until: null },
    { column: 'declined', cards: cardsOf(right), count: right.length, until: null },
  ],
});
const BOARD = boardOf([1, 2, 3, 4], [5, 6]);

describe('choosing several ideas', () => {
  it('by one click each: twice is not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (clicks) => {
        const picked = clicks.reduce(toggled, NOTHING_PICKED);
        const odd = [1, 2, 3, 4, 5, 6].filter((n) => clicks.filter((click) => click === n).length % 2 === 1);
        expect([...picked.numbers].sort()).toEqual(odd);
      }),
    );
  });

  it('from one to another of the same column, either way, and keeps what was chosen before', () => {
    const first = toggled(toggled(NOTHING_PICKED, 5), 3);
    expect([...extended(first, BOARD, 1).numbers].sort()).toEqual([1, 2, 3, 5]);
    expect([...extended(toggled(NOTHING_PICKED, 2), BOARD, 4).numbers].sort()).toEqual([2, 3, 4]);
  });

  it('adds just one where the last one stands in another column', () => {
    expect([...extended(toggled(NOTHING_PICKED, 1), BOARD, 6).numbers].sort()).toEqual([1, 6]);
    expect([...extended(NOTHING_PICKED, BOARD, 6).numbers]).toEqual([6]);
  });

  it('forgets those that have left the board', () => {
    const picked = toggled(toggled(NOTHING_PICKED, 2), 6);
    expect([...stillPicked(picked, boardOf([1, 2], [])).numbers]).toEqual([2]);
    expect(stillPicked(picked, BOARD)).toBe(picked);
  });
});
