import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/** A token in a path opens somebody's registration: it never reaches a log. */
const SECRET_PATHS = /^\/(inscriptions)\/[^/]+/;

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
      const path = url.split('?', 1)[0]?.replace(SECRET_PATHS, '/$1/…');
      logger.info({ requestId, method, path, status: res.statusCode, ms }, 'request');
    });
  };
}
