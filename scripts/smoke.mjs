import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts the built app as production would, on a database of its own, and asks for what must answer. */
const PATIENCE_MS = 60_000;
const folder = await mkdtemp(join(tmpdir(), 'switchboard-smoke-'));
const port = await freePort();
const env = {
  ...process.env,
  PORT: String(port),
  HOST: '127.0.0.1',
  DATA_DIR: folder,
  SECRET: 'smoke-test-secret-smoke-test-secret',
  DATABASE_URL: '',
  SMTP_URL: '',
};

try {
  await run(['build/main/main.js', 'seed', '--hub', 'hub-du-sud']);
  const app = spawn(process.execPath, ['build/main/main.js', 'serve'], { env, stdio: 'inherit' });
  try {
    await healthy(`http://127.0.0.1:${port}/sante`);
    for (const path of ['/', '/switchs', '/tableau', '/code', '/connexion', '/switchs.ics']) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      process.stdout.write(`ok ${path}\n`);
    }
    const ended = new Promise((resolve) => app.once('exit', resolve));
    app.kill('SIGTERM');
    const code = await ended;
    if (code !== 0) throw new Error(`the app did not stop gracefully: exit code ${code}`);
  } finally {
    if (app.exitCode === null) app.kill('SIGKILL');
  }
  process.stdout.write('The built app starts, answers and stops.\n');
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function healthy(url) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} never answered 200`);
}

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: 'inherit' });
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${code}`)),
    );
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
