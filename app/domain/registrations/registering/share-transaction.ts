import { setImmediate as nextTurn } from 'node:timers/promises';

interface Waiting<Ask, Answer> {
  ask: Ask;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** How many share one transaction at most: enough to keep up, few enough to keep each lock short. */
const MOST = 32;

/**
 * Whoever asks while others are served waits here, and all who wait are served together next: forms that would
 * queue for the database anyway then cost it one transaction, and one connection.
 * @param work answers each of its asks, in order
 * @param isOnesFault what `work` threw may be the fault of one of the asks: each is then tried alone.
 *   Anything else (the lock, the connection) is the same for all, also for those who still wait.
 */
export function shareTransaction<Ask, Answer>(
  work: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
  isOnesFault: (error: unknown) => boolean,
): (ask: Ask) => Promise<Answer> {
  const queue: Waiting<Ask, Answer>[] = [];
  let running = false;

  const runAlone = async (waiting: Waiting<Ask, Answer>) => {
    try {
      const [answer] = await work([waiting.ask]);
      waiting.resolve(answer as Answer);
    } catch (error) {
      waiting.reject(error);
    }
  };

  const runTogether = async (batch: Waiting<Ask, Answer>[]) => {
    try {
      const answers = await work(batch.map((waiting) => waiting.ask));
      batch.forEach((waiting, place) => {
        waiting.resolve(answers[place] as Answer);
      });
    } catch (error) {
      if (!isOnesFault(error)) for (const waiting of [...batch, ...queue.splice(0)]) waiting.reject(error);
      else if (batch.length === 1) batch[0]?.reject(error);
      else for (const waiting of batch) await runAlone(waiting);
    }
  };

  const drain = async () => {
    running = true;
    while (queue.length > 0) {
      // Others are being read at this very moment: their forms belong to the same transaction.
      await nextTurn();
      await runTogether(queue.splice(0, MOST));
    }
    running = false;
  };

  return (ask) =>
    new Promise((resolve, reject) => {
      queue.push({ ask, resolve, reject });
      if (!running) void drain();
    });
}
