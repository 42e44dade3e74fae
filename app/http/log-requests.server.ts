import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** A token in a path opens somebody's registration: it never reaches a log. */
const SECRET_PATHS = /^\/(inscriptions)\/[^/]+/;

/** One line a request: id, method, path without its query or token, status, milliseconds. No address, no agent. */
export function logRequests(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const start = process.hrtime.bigint();
    res.on('finish', () => {
      const ms = Number((process.hrtime.bigint() - start) / 100_000n) / 10;
      const path = req.originalUrl.split('?')[0]?.replace(SECRET_PATHS, '/$1/…');
      logger.info(
        { requestId: res.locals.requestId, method: req.method, path, status: res.statusCode, ms },
        'request',
      );
    });
    next();
  };
}
