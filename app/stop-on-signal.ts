import type { Logger } from 'pino';

/** A request may take this long to finish once the process is told to stop. */
const GRACE_MS = 10_000;

/** SIGTERM and SIGINT stop gracefully; a second signal, or the end of the grace, stops at once. */
export function stopOnSignal(stop: () => Promise<void>, logger: Logger): void {
  let asked = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (asked) process.exit(1);
    asked = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error) => {
        logger.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
