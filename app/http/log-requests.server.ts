import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { paths } from '~/paths';

/** A token in a path opens somebody's registration or calendar: it never reaches a log, however the path is spelt. */
const SECRETS = [paths.registration(''), paths.ownCalendar('').slice(0, -'.ics'.length)];

/**
 * Gives each request its id, and one line: id, method, path without its query or token, status, milliseconds.
 * No address, no agent. @returns the id, also kept as `res.locals.requestId`
 */
export function logRequests(logger: Logger): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    const requestId = randomUUID();
    const start = performance.now();
    const { method, url = '' } = req;
    Object.assign(res, { locals: { requestId } });
    res.on('finish', () => {
      const ms = Math.floor((performance.now() - start) * 10) / 10;
      const path = withoutSecret(url.split('?', 1)[0] ?? '');
      logger.info({ requestId, method, path, status: res.statusCode, ms }, 'request');
    });
  };
}

function withoutSecret(path: string): string {
  const spelt = readable(path).toLowerCase();
  const secret = SECRETS.find((start) => spelt.startsWith(start));
  return secret ? `${secret}…` : path;
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\/{2,}/g, '/');
  } catch {
    return path;
  }
}
