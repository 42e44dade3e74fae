export interface Repeating {
  /** Starts the next turn now, or right after the present one. */
  wake(): void;
  /** Ends after the present turn. */
  stop(): Promise<void>;
}

/** Does `work` again and again, `everyMs` after each turn's end; a turn that fails is told, and the next one comes. */
export function repeat(options: {
  everyMs: number;
  work: () => Promise<void>;
  onError: (error: unknown) => void;
}): Repeating {
  let stopped = false;
  let wanted = false;
  let interrupt = () => {};
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, options.everyMs);
      interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!stopped) {
      wanted = false;
      await options.work().catch(options.onError);
      if (!wanted && !stopped) await rest();
    }
  })();
  return {
    wake() {
      wanted = true;
      interrupt();
    },
    async stop() {
      stopped = true;
      interrupt();
      await running;
    },
  };
}
