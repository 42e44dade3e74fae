import { describe, expect, it } from 'vitest';
import { shareTransaction } from '~/domain/registrations/registering/share-transaction';

/** Work that is done when the test says so. */
function desk(over: { fails?: (asks: readonly number[]) => Error | undefined; isOnesFault?: boolean } = {}) {
  const done: number[][] = [];
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const ask = shareTransaction<number, string>(
    async (asks) => {
      await gate;
      done.push([...asks]);
      const failure = over.fails?.(asks);
      if (failure) throw failure;
      return asks.map((each) => `answer ${each}`);
    },
    () => over.isOnesFault ?? true,
  );
  return { ask, done, open: () => open() };
}

describe('sharing a transaction', () => {
  it('does together what came meanwhile, in order, and gives each its own answer', async () => {
    const { ask, done, open } = desk();
    const answers = Promise.all([1, 2, 3, 4].map(ask));
    open();
    expect(await answers).toEqual(['answer 1', 'answer 2', 'answer 3', 'answer 4']);
    expect(done).toEqual([[1], [2, 3, 4]]);
  });

  it('keeps each transaction short', async () => {
    const { ask, done, open } = desk();
    const answers = Promise.all(Array.from({ length: 100 }, (_, at) => ask(at)));
    open();
    await answers;
    expect(done.map((asks) => asks.length)).toEqual([1, 32, 32, 32, 3]);
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
    const { ask, done, open } = desk({
      fails: () => (isBusy ? new Error('busy') : undefined),
      isOnesFault: false,
    });
    const answers = Promise.allSettled([1, 2, 3].map(ask));
    open();
    expect((await answers).map((answer) => answer.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(done).toEqual([[1]]);
    isBusy = false;
    expect(await ask(4)).toBe('answer 4');
  });
});
