import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import type { HubDirectory } from './hub-directory.server';
import { localeOf } from './language.server';
import { plainErrorPage } from './plain-error-page.server';
import { statusOfFailure } from './status-of-failure';

const RETRY_AFTER_S = '5';

/** Whatever failed outside a page: logged under its id, answered in plain words, no stack trace. */
export function answerFailure(logger: Logger, hubs: HubDirectory): ErrorRequestHandler {
  return (error, req, res, next) => {
    const status = statusOfFailure(error);
    if (status >= 500) logger.error({ requestId: res.locals.requestId, err: error }, 'request failed');
    if (res.headersSent) return next(error);
    if (status === 503) res.set('Retry-After', RETRY_AFTER_S);
    res
      .status(status)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(plainErrorPage(status, localeOf(req), hubs.knownHubOfHost(req.hostname)?.contactPhone));
  };
}
