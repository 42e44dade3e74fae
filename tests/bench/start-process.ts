import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, type RunningApp, spawnApp } from '~tests/support/spawn-app';

export interface BenchProcess {
  url: string;
  pid: number;
  /** From the start of the process to its first good answer. */
  startMs: number;
  process: ChildProcess;
  stop(): Promise<unknown>;
}

/** The product, as `npm start` runs it. */
export async function startApp(databaseUrl: string, observed = false): Promise<BenchProcess> {
  const start = performance.now();
  const app: RunningApp = await spawnApp({
    mode: 'serve',
    databaseUrl,
    ...(observed ? { nodeArgs: ['--import', resolve('tests/bench/observe-process.mjs')] } : {}),
  });
  return {
    url: app.url,
    pid: app.pid,
    process: app.process,
    startMs: performance.now() - start,
    stop: app.stop,
  };
}

/** Builds the smallest Remix app in a folder of its own. */
export async function buildMinimalRemix(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-minimal-remix-'));
  await cp('tests/bench/minimal-remix', folder, { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  const build = spawn('node_modules/.bin/remix', ['vite:build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const told: string[] = [];
  build.stderr.on('data', (chunk: Buffer) => told.push(chunk.toString()));
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error(`the minimal Remix app does not build: ${told.join('')}`);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A script that listens on PORT: one of the peers. */
export async function startPeer(script: string, databaseUrl: string): Promise<BenchProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: String(port), DATABASE_URL: databaseUrl },
    stdio: 'inherit',
  });
  const exited = once(child, 'exit');
  for (;;) {
    const isUp = await fetch(`${url}/sante`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) break;
    if (child.exitCode !== null) throw new Error(`${script} ended`);
    await pause(5);
  }
  const startMs = performance.now() - start;
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  return { url, pid: child.pid ?? 0, process: child, startMs, stop };
}

/** Resident memory in MB (Linux, proc(5)). */
export async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

export interface Observed {
  longestBlockMs: number;
  queries: { text: string; values: unknown[] }[];
}

/** Asks a process that was started with `observed`: what happened since the last time. */
export async function observe(process: BenchProcess, ask: 'capture' | 'read'): Promise<Observed> {
  const answer = once(process.process, 'message');
  process.process.send(ask);
  const [observed] = (await answer) as [Observed];
  return observed;
}
