import { describe, expect, it } from 'vitest';
import { shareTransaction } from '~/domain/registrations/registering/share-transaction';

/** Work that is done when the test says so. */
function desk(over: { fails?: (asks: readonly number[]) => Error | undefined; isOnesFault?: boolean } = {}) {
  const done: number[][] = [];
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ask = shareTransaction<number, string>(
    async (asks) => {
      begin();
      await gate;
      done.push([...asks]);
      const failure = over.fails?.(asks);
      if (failure) throw failure;
      return asks.map((each) => `answer ${each}`);
    },
    () => over.isOnesFault ?? true,
  );
  return { ask, done, begun, open: () => open() };
}

describe('sharing a transaction', () => {
  it('does together what came at once, and what came meanwhile, in order, and gives each its own answer', async () => {
    const { ask, done, open, begun } = desk();
    const first = [1, 2].map(ask);
    await begun;
    const meanwhile = [3, 4, 5].map(ask);
    open();
    expect(await Promise.all([...first, ...meanwhile])).toEqual([1, 2, 3, 4, 5].map((n) => `answer ${n}`));
    expect(done).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('keeps each transaction short', async () => {
    const { ask, done, open } = desk();
    const answers = Promise.all(Array.from({ length: 100 }, (_, at) => ask(at)));
    open();
    await answers;
    expect(done.map((asks) => asks.length)).toEqual([32, 32, 32, 4]);
    expect(done.flat()).toEqual(Array.from({ length: 100 }, (_, at) => at));
  });

  it('tries each alone when one is at fault, so that only that one fails', async () => {
    const { ask, open } = desk({ fails: (asks) => (asks.includes(3) ? new Error('three') : undefined) });
    const answers = Promise.allSettled([1, 2, 3, 4].map(ask));
    open();
    expect((await answers).map((answer) => answer.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('fails all who wait when the fault is nobody’s, and serves the next', async () => {
    let isBusy = true;
    const { ask, done, open, begun } = desk({
      fails: () => (isBusy ? new Error('busy') : undefined),
      isOnesFault: false,
    });
    const first = ask(1);
    const failed = Promise.allSettled([first, begun.then(() => Promise.all([2, 3].map(ask)))]);
    await begun;
    open();
    expect((await failed).map((answer) => answer.status)).toEqual(['rejected', 'rejected']);
    expect(done).toEqual([[1]]);
    isBusy = false;
    expect(await ask(4)).toBe('answer 4');
  });
});
