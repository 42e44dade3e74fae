/**
 * Lets callers that come while a question is being asked share the *next* asking. They may not share the
 * present one: its answer may be older than the write that they have just seen answered.
 * Under load this turns thousands of identical questions a second into a few.
 */
export function shareNext<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<Answer> | undefined;
  let next: Promise<Answer> | undefined;

  const start = (): Promise<Answer> => {
    const asked = ask();
    running = asked;
    const done = () => {
      if (running === asked) running = undefined;
    };
    asked.then(done, done);
    return asked;
  };

  return () => {
    if (!running) return start();
    const wait = running.then(
      () => undefined,
      () => undefined,
    );
    next ??= wait.then(() => {
      next = undefined;
      return start();
    });
    return next;
  };
}
