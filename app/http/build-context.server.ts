import type { AppLoadContext } from '@remix-run/node';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { LOCALES, type Locale } from '~/domain/context';
import { visitor } from '~/domain/people/viewer';
import type { Env } from '~/env.server';
import type { Connection } from '~db/connect.server';
import './app-context.server';
import { HubDirectory } from './hub-directory.server';
import { readCookie } from './read-cookie';

export const LANGUAGE_COOKIE = 'lang';

export type BuildContext = (req: Request, res: Response) => Promise<AppLoadContext>;

/** Makes the context of each request: whose hub, which language, who is looking, what time it is. */
export function createContextBuilder(parts: {
  env: Env;
  connection: Connection;
  logger: Logger;
}): BuildContext {
  const { env, connection, logger } = parts;
  const hubs = new HubDirectory(connection.db, env.hub);
  return async (req, res) => {
    const hub = await hubs.hubOfHost(req.hostname);
    return {
      ctx: { db: connection.db, viewer: visitor, hub, locale: localeOf(req), now: new Date() },
      env,
      requestId: res.locals.requestId,
      nonce: res.locals.nonce,
      reportError: (error) => logger.error({ requestId: res.locals.requestId, err: error }, 'request failed'),
      clientAddress: req.ip ?? '',
    };
  };
}

/** `?lang=` wins, then the remembered choice, then French. */
export function localeOf(req: Request): Locale {
  const asked =
    typeof req.query.lang === 'string' ? req.query.lang : readCookie(req.headers.cookie, LANGUAGE_COOKIE);
  return LOCALES.find((locale) => locale === asked) ?? 'fr';
}
