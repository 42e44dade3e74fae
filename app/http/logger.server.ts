import { type Logger, pino } from 'pino';
import type { Env } from '~/env.server';

/** Structured logs. They name requests by id and path, never people: no address, no name, no query, no token. */
export function createLogger(env: Pick<Env, 'mode'>): Logger {
  return pino({
    level: process.env.LOG_LEVEL ?? (env.mode === 'production' ? 'info' : 'warn'),
    base: null,
    redact: ['req.headers', 'res.headers'],
  });
}
