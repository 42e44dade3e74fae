import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import express from 'express';
import { pino } from 'pino';
import { type Env, readEnv } from '~/env.server';
import { createApp } from '~/server';
import type { Connection } from '~db/connect.server';
import { buildOncePerRun } from './running-app';
import { TEST_SECRET } from './spawn-app';

export interface AppInProcess {
  /** "http://127.0.0.1:40123" */
  url: string;
  env: Env;
  /** What was logged as an error. Close fails the test that left any behind without looking. */
  errors: string[];
  close(): Promise<void>;
}

/**
 * The whole Express application on a free port, over a database that the test holds in its hands.
 * @param withFiles styles and scripts too, for a browser
 */
export async function appInProcess(
  connection: Connection,
  over: Partial<Env> = {},
  { withFiles = false }: { withFiles?: boolean } = {},
): Promise<AppInProcess> {
  await buildOncePerRun();
  const env: Env = {
    ...readEnv({ NODE_ENV: 'test', SECRET: TEST_SECRET, RATE_LIMIT: 'off', HOST: '127.0.0.1' }, 'production'),
    ...over,
  };
  const errors: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line: string) => errors.push(line) });
  const build = () => import(pathToFileURL('build/server/index.js').href) as Promise<ServerBuild>;
  const app = await createApp({
    env,
    connection,
    logger,
    build,
    assets: withFiles ? express.static('build/client', { index: false }) : undefined,
  });
  const server = createServer(app.handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
    await app.close();
  };
  return { url: `http://127.0.0.1:${port}`, env, errors, close };
}
