import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { type Connection, connect, type Db } from '~db/connect.server';
import { migrateToLatest } from '~db/migrate.server';
import { builtFile } from './build-folder';
import type { Env } from './env.server';
import { createLogger } from './http/logger.server';
import type { Jobs } from './jobs/start-jobs.server';
import { startJobsWhenPossible } from './jobs/start-jobs-when-possible.server';
import { type App, createApp } from './server';
import { stopOnSignal } from './stop-on-signal';

export interface StartOptions {
  /** Runs after the migrations, before the first request. */
  prepare?: (db: Db) => Promise<void>;
  /** The Remix build; by default the one beside this process's own bundle. */
  build?: () => Promise<ServerBuild>;
  /** In development, Vite's own middleware. */
  assets?: RequestHandler;
}

export interface RunningApp {
  /** Where it answers, "http://localhost:3000". */
  address: string;
  /** Finishes what is under way, then closes everything. Safe to call twice. */
  stop(): Promise<void>;
}

/** Opens the database, migrates, listens: in this order, so that an address that answers always works. */
export async function startApp(env: Env, options: StartOptions = {}): Promise<RunningApp> {
  const logger = createLogger(env);
  const connection = await connect(env);
  try {
    await migrateToLatest(connection.db);
    await options.prepare?.(connection.db);
    const build = options.build ?? (await loadBuild());
    const app = await createApp({ env, connection, logger, build, assets: options.assets });
    const server = await listen(app.handler, env).catch(async (error) => {
      // Else its stream's connection would keep alive a process that answers nobody.
      await app.close();
      throw error;
    });
    const port = (server.address() as AddressInfo).port;
    // Not waited for: pages can be answered before the first message can be sent.
    const ending = new AbortController();
    const jobs = startJobsWhenPossible({ env, connection, logger }, ending.signal);
    const stop = once(() => closeAll({ server, app, jobs, ending, connection }));
    stopOnSignal(stop, logger);
    const address = env.appUrl.replace(/:0$/, `:${port}`);
    logger.info({ port, embedded: connection.embedded }, 'listening');
    if (connection.embedded)
      logger.warn(
        'embedded database: safe against a crash, not against a power cut; set DATABASE_URL in production',
      );
    return { address, stop };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Loaded before anybody asks: it takes a fifth of a second, in which no request would be answered. */
async function loadBuild(): Promise<() => Promise<ServerBuild>> {
  const build: ServerBuild = await import(/* @vite-ignore */ builtFile('server/index.js').href);
  // Node opens its tables of languages and time zones at the first date: for the same reason, now.
  new Intl.DateTimeFormat('fr', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' }).format();
  return async () => build;
}

function listen(handler: RequestListener, env: Env): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler).listen(env.port, env.host);
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
}

interface Running {
  server: Server;
  app: App;
  jobs: Promise<Jobs | undefined>;
  ending: AbortController;
  connection: Connection;
}

/** Nothing new is taken, what is under way ends, and the database is closed last. */
async function closeAll({ server, app, jobs, ending, connection }: Running): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  ending.abort();
  const started = await jobs;
  await Promise.all([started?.stop(), app.close()]);
  server.closeIdleConnections();
  await closed;
  await connection.close();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
