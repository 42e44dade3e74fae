export interface SeededRandom {
  seed: number;
  /** From 0 up to, not including, 1. */
  next(): number;
  between(from: number, to: number): number;
  pick<T>(values: readonly [T, ...T[]]): T;
}

/** The same numbers for the same seed (mulberry32). TEST_SEED repeats a run; the seed is printed. */
export function seededRandom(name: string): SeededRandom {
  const seed = Number(process.env.TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`${name}: TEST_SEED=${seed}\n`);
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    seed,
    next,
    between: (from, to) => from + next() * (to - from),
    pick: (values) => values[Math.floor(next() * values.length)] ?? values[0],
  };
}
