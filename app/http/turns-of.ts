import { setImmediate as nextTurn } from 'node:timers/promises';

/** What is worked through in a few milliseconds. */
const AT_ONCE = 200;

/** Some of many at a time, and between them whoever else waits has their turn: a long file blocks nobody. */
export async function* turnsOf<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    if (from > 0) await nextTurn();
    yield items.slice(from, from + AT_ONCE);
  }
}
