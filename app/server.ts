import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Connection } from '~db/connect.server';
import { builtFile } from './build-folder';
import type { Env } from './env.server';
import { answerFailure } from './http/answer-failure.server';
import { createContextBuilder } from './http/build-context.server';
import { checkBody } from './http/edge/body-limit';
import { checkAddress } from './http/edge/readable-address';
import { refuseAtEdge } from './http/edge/refuse-at-edge.server';
import { sameOrigin } from './http/edge/same-origin';
import { securityHeaders } from './http/edge/security-headers.server';
import { answerHealth } from './http/health.server';
import { HubDirectory } from './http/hub-directory.server';
import { keepPages } from './http/kept/kept-pages.server';
import { sendWhole } from './http/kept/send-kept.server';
import { rememberLanguage } from './http/language.server';
import { logRequests } from './http/log-requests.server';
import { remixHandler } from './http/remix-handler.server';
import { createBoardStream } from './live/board-stream.server';
import { paths } from './paths';

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

const ONE_HOUR_MS = 3_600_000;
const ONE_YEAR_MS = 31_536_000_000;

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
  app.get('/sante', answerHealth(connection.db));
  const mode = env.mode === 'dev' ? 'development' : 'production';
  const hubs = new HubDirectory(connection.db, env.hub);
  const buildContext = createContextBuilder({ env, connection, logger, hubs });
  const askRemix = remixHandler({ build, buildContext, mode });
  const kept = keepPages({ db: connection.db, hubs, askRemix });
  app.use(refuseAtEdge([checkAddress, sameOrigin(env.appUrl), checkBody], askRemix));
  app.use(rememberLanguage);
  const boardStream = createBoardStream({
    connection,
    logger,
    hubIdOf: (req) => hubs.idOfHost(req.hostname),
  });
  app.get(paths.boardStream(), boardStream.handler);
  app.use(kept.early);
  app.use(compression());
  if (assets) app.use(assets);
  else app.use(staticFiles());
  app.use(kept.late);
  app.all('*', (req, res, next) => {
    askRemix(req, res)
      .then((answer) => sendWhole(req, res, answer))
      .catch(next);
  });
  app.use(answerFailure(logger));
  return { handler: app, close: () => boardStream.close() };
}

/** Names of built assets hold their content's hash, so they never change; the rest may. */
function staticFiles(): RequestHandler {
  const files = express.Router();
  const folder = fileURLToPath(builtFile('client'));
  files.use(
    '/assets',
    express.static(`${folder}/assets`, { immutable: true, maxAge: ONE_YEAR_MS, fallthrough: false }),
  );
  files.use(express.static(folder, { maxAge: ONE_HOUR_MS, index: false }));
  return files;
}
