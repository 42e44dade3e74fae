import type { Board } from '~/domain/ideas/board';

/** Ideas that are chosen to be moved together, and the one that was chosen last. */
export interface Picked {
  numbers: ReadonlySet<number>;
  last: number | null;
}

export const NOTHING_PICKED: Picked = { numbers: new Set(), last: null };

/** Chooses one more, or no longer. */
export function toggled({ numbers }: Picked, number: number): Picked {
  const next = new Set(numbers);
  if (!next.delete(number)) next.add(number);
  return { numbers: next, last: number };
}

/** Chooses all from the last one to this one, where both stand in one column; else just this one more. */
export function extended(picked: Picked, board: Board, number: number): Picked {
  const page = board.columns.find(({ cards }) => cards.some((card) => card.number === number));
  const order = page?.cards.map((card) => card.number) ?? [];
  const from = order.indexOf(picked.last ?? -1);
  if (from < 0) return picked.numbers.has(number) ? picked : toggled(picked, number);
  const to = order.indexOf(number);
  const between = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { numbers: new Set([...picked.numbers, ...between]), last: number };
}

/** What is still chosen once some ideas have left the board. */
export function stillPicked(picked: Picked, board: Board): Picked {
  const there = new Set(board.columns.flatMap(({ cards }) => cards.map((card) => card.number)));
  const numbers = [...picked.numbers].filter((number) => there.has(number));
  return numbers.length === picked.numbers.size ? picked : { ...picked, numbers: new Set(numbers) };
}
