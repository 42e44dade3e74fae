import { type DestinationStream, type Logger, pino } from 'pino';
import type { Env } from '~/env.server';

/**
 * Structured logs. They name requests by id and path, never people: no address, no name, no query, no token.
 * @param to by default standard output
 */
export function createLogger(env: Pick<Env, 'mode'>, to?: DestinationStream): Logger {
  const options = {
    level: process.env.LOG_LEVEL ?? (env.mode === 'production' ? 'info' : 'warn'),
    base: null,
    serializers: { err: errorWithoutPeople },
  };
  return to ? pino(options, to) : pino(options);
}

interface LoggedError {
  type: string;
  message: string;
  stack: string | undefined;
  code?: unknown;
  /** The constraint or the table that PostgreSQL names. */
  constraint?: unknown;
  table?: unknown;
  cause?: LoggedError;
}

/**
 * What of an error may be logged. PostgreSQL tells in `detail` and `where` which values it refused: names,
 * addresses and needs among them.
 */
function errorWithoutPeople(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: undefined };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(table === undefined ? {} : { table }),
    ...(error.cause === undefined ? {} : { cause: errorWithoutPeople(error.cause) }),
  };
}
