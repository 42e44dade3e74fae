import type { RequestListener } from 'node:http';
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
  handler: RequestListener;
  /** Ends what the app itself keeps running (jobs, streams); the database is the caller's. */
  close(): Promise<void>;
}

const ONE_HOUR_MS = 3_600_000;
const ONE_YEAR_MS = 31_536_000_000;

/**
 * The whole site as one listener. Outermost first: a line in the log, the kept page where there is one, then Express:
 * protect, refuse, compress, static files, Remix.
 */
export async function createApp({ env, connection, logger, build, assets }: AppParts): Promise<App> {
  const mode = env.mode === 'dev' ? 'development' : 'production';
  const hubs = new HubDirectory(connection.db, env.hub);
  const buildContext = createContextBuilder({
    env,
    connection,
    logger,
    hubs,
    preview:
      (on) =>
      async (pretend, db = connection.db) => {
        // Loaded with the first preview: no page of a visitor needs a template of mail.
        const { previewMessage } = await import('./mail/preview-message.server');
        return previewMessage(db, env, on, pretend);
      },
  });
  const askRemix = remixHandler({ build, buildContext, mode });
  const log = logRequests(logger);
  const security = securityHeaders(env);
  const kept = keepPages({
    db: connection.db,
    hubs,
    askRemix,
    trustProxy: env.trustProxy,
    headersOf: security.ofKeptPage,
  });
  const boardStream = createBoardStream({
    connection,
    logger,
    hubIdOf: (req) => hubs.idOfHost(req.hostname),
  });
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustProxy);
  app.set('etag', false);
  app.use(security.protect);
  app.get(paths.health(), answerHealth(connection.db));
  const edge = [checkAddress, sameOrigin(env.appUrl), checkBody];
  app.use(refuseAtEdge(edge, { askRemix, hubs }));
  app.use(rememberLanguage);
  app.get(paths.boardStream(), boardStream.handler);
  app.use(compression());
  app.use(assets ?? staticFiles());
  app.use(kept.make);
  app.all('*', (req, res, next) => {
    askRemix(req, res)
      .then((answer) => sendWhole(req, res, answer))
      .catch(next);
  });
  app.use(answerFailure(logger, hubs));
  const handler: RequestListener = (req, res) => {
    log(req, res);
    // What fails here fails in Express as well, which has a page for it.
    kept.answer(req, res).then(
      (answered) => answered || app(req, res),
      () => app(req, res),
    );
  };
  return { handler, close: () => boardStream.close() };
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
