/** Lets one piece of work after the other, and so many wait. Gives undefined to whoever would be one too many. */
export function oneAtATime(mostWaiting: number) {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
    if (waiting > mostWaiting) return undefined;
    waiting += 1;
    const turn = last.then(work);
    // Whatever becomes of one, the next has its turn.
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      waiting -= 1;
    }
  };
}
