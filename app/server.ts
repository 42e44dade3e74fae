import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Connection } from '~db/connect.server';
import { builtFile } from './build-folder';
import type { Env } from './env.server';
import { createContextBuilder } from './http/build-context.server';
import { answerHealth } from './http/health.server';
import { keepPages } from './http/kept-pages.server';
import { logRequests } from './http/log-requests.server';
import { securityHeaders } from './http/security-headers.server';

export interface AppParts {
  env: Env;
  connection: Connection;
  logger: Logger;
  build: () => Promise<ServerBuild>;
  assets?: RequestHandler | undefined;
}

export interface App {
  handler: express.Express;
  /** Ends what the app itself keeps running (jobs, streams); the database is the caller's. */
  close(): Promise<void>;
}

const ONE_YEAR_S = 31_536_000;

/** The Express application, outermost first: identify, protect, compress, static files, kept pages, Remix. */
export async function createApp({ env, connection, logger, build, assets }: AppParts): Promise<App> {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustProxy);
  app.set('etag', false);
  app.use((_req, res, next) => {
    res.locals.requestId = randomUUID();
    next();
  });
  app.use(logRequests(logger));
  app.use(securityHeaders(env));
  app.use(compression());
  if (assets) app.use(assets);
  else
    app.use(
      '/assets',
      express.static(fileURLToPath(builtFile('client/assets')), {
        immutable: true,
        maxAge: ONE_YEAR_S * 1000,
      }),
    );
  app.use(express.static(fileURLToPath(builtFile('client')), { maxAge: '1h', index: false }));
  app.get('/sante', answerHealth(connection.db));
  const buildContext = createContextBuilder({ env, connection, logger });
  app.use(keepPages({ buildContext, db: connection.db, build }));
  app.all(
    '*',
    createRequestHandler({
      build,
      getLoadContext: buildContext,
      mode: env.mode === 'dev' ? 'development' : 'production',
    }),
  );
  return { handler: app, close: async () => {} };
}
