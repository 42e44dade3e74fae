import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long enough that turns cost nothing, short enough that nobody notices, on a busy machine too. */
const TURN_MS = 4;

/** Long work in small steps: whoever calls `next` after each step lets other requests have their turn in time. */
export class Turns {
  #ends = performance.now() + TURN_MS;

  async next(): Promise<void> {
    if (performance.now() < this.#ends) return;
    await nextTurn();
    this.#ends = performance.now() + TURN_MS;
  }
}
