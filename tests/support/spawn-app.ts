import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface AppOptions {
  /** A PostgreSQL; by default the embedded database in `dataDir`. */
  databaseUrl?: string;
  /** Kept by the caller; by default a folder of the app's own, removed when it ends. */
  dataDir?: string;
  /** 'demo' fills an empty database with demonstration data; 'serve' is production. */
  mode?: 'demo' | 'serve';
  /** Creates this hub before the start (`seed --hub`): production starts with none. */
  seedHub?: string;
  /** By default a free one. */
  port?: number;
  env?: Record<string, string>;
  /** The built process; by default the one in build/. */
  main?: string;
  /** Arguments of Node itself; with them the process also has a channel for messages. */
  nodeArgs?: string[];
}

export interface RunningApp {
  /** "http://127.0.0.1:40123", without a trailing slash. */
  url: string;
  port: number;
  pid: number;
  process: ChildProcess;
  /** Everything it has printed, for a failure's message. */
  printed(): string;
  /** SIGTERM, as an operator would; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a power cut of the process would. */
  kill(): Promise<void>;
}

const MAIN = 'build/main/main.js';
const START_LIMIT_MS = 45_000;
const STOP_LIMIT_MS = 20_000;
const POLL_MS = 10;
const KEPT_LOG_CHARACTERS = 100_000;
export const TEST_SECRET = 'a-secret-for-tests-that-signs-nothing-of-value';

const alive = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/** Starts the app that stands in build/ as its own process, and waits until /sante says that it can serve. */
export async function spawnApp(options: AppOptions = {}): Promise<RunningApp> {
  const ownDir = options.dataDir ? undefined : await mkdtemp(join(tmpdir(), 'switchboard-app-'));
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const env = appEnv(options, url, port, options.dataDir ?? ownDir ?? '');
  if (options.seedHub) await runCommand(env, ['seed', '--hub', options.seedHub]);

  // To a file, as under a service manager: a pipe would make the reader's speed part of what is measured.
  const logDir = await mkdtemp(join(tmpdir(), 'switchboard-log-'));
  const log = join(logDir, 'log');
  const output = openSync(log, 'a');
  const child = spawn(
    process.execPath,
    [...(options.nodeArgs ?? []), options.main ?? MAIN, options.mode ?? 'demo'],
    {
      env,
      stdio: ['ignore', output, output, ...(options.nodeArgs ? ['ipc' as const] : [])],
    },
  );
  closeSync(output);
  alive.add(child);
  let lastPrinted = '';
  const printed = () => lastPrinted || readFileSync(log, 'utf8');
  const ended = once(child, 'exit').then(async () => {
    alive.delete(child);
    lastPrinted = printed().slice(-KEPT_LOG_CHARACTERS) || '(nothing)';
    for (const dir of [logDir, ownDir]) if (dir) await rm(dir, { recursive: true, force: true });
  });

  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(force);
    return child.exitCode;
  };
  try {
    await untilHealthy(url, child, printed);
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
  return {
    url,
    port,
    pid: child.pid ?? 0,
    process: child,
    printed,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function appEnv(options: AppOptions, url: string, port: number, dataDir: string): NodeJS.ProcessEnv {
  // Only what a fresh machine has: the tests' own settings must not leak into the app.
  const { PATH = '', HOME = '', TZ = '' } = process.env;
  return {
    PATH,
    HOME,
    ...(TZ ? { TZ } : {}),
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_URL: url,
    DATA_DIR: dataDir,
    DATABASE_URL: options.databaseUrl ?? '',
    RATE_LIMIT: 'off',
    ...(options.mode === 'serve' ? { SECRET: TEST_SECRET } : {}),
    ...options.env,
    // Without NODE_ENV, whatever the type of this object says: nobody sets it for `npm start`.
  } as unknown as NodeJS.ProcessEnv;
}

async function runCommand(env: NodeJS.ProcessEnv, args: string[]): Promise<void> {
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${told}`);
}

async function untilHealthy(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the app ended while it started:\n${printed()}`);
    const status = await fetch(`${url}/sante`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await pause(POLL_MS);
  }
  throw new Error(`the app did not start within ${START_LIMIT_MS} ms:\n${printed()}`);
}
