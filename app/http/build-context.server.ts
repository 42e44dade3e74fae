import type { AppLoadContext } from '@remix-run/node';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Hub } from '~/domain/hubs/hub';
import type { PreviewMessage } from '~/domain/messages/pretend-message';
import type { Env } from '~/env.server';
import type { Connection } from '~db/connect.server';
import './app-context.server';
import type { HubDirectory } from './hub-directory.server';
import { localeOf } from './language.server';
import { createSessionViewer } from './sign-in/session-viewer.server';

export type BuildContext = (req: Request, res: Response) => Promise<AppLoadContext>;

/** Makes the context of each request: whose hub, which language, who is looking, what time it is. */
export function createContextBuilder(parts: {
  env: Env;
  connection: Connection;
  logger: Logger;
  hubs: HubDirectory;
  preview: (on: { hub: Hub; now: Date }) => PreviewMessage;
}): BuildContext {
  const { env, connection, logger, hubs, preview } = parts;
  const viewerOf = createSessionViewer({ env, connection });
  return async (req, res) => {
    const hub = await hubs.hubOfHost(req.hostname);
    const viewer = await viewerOf(req, res);
    const now = new Date();
    return {
      ctx: { db: connection.db, viewer, hub, locale: localeOf(req), now },
      previewMessage: preview({ hub, now }),
      env,
      requestId: res.locals.requestId,
      nonce: res.locals.nonce,
      reportError: (error) => logger.error({ requestId: res.locals.requestId, err: error }, 'request failed'),
      clientAddress: req.ip ?? '',
    };
  };
}
