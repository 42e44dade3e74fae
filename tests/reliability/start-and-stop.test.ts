import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBuiltApp } from '~tests/support/running-app';

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-start-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test('the built app starts, answers, refuses a second process on its data, and stops by itself', {
  timeout: 90_000,
}, async () => {
  const app = await startBuiltApp({ dataDir });
  const home = await fetch(app.url);
  expect(home.status).toBe(200);
  expect(await home.text()).toContain('Hub du Sud');

  await expect(startBuiltApp({ dataDir })).rejects.toThrow(/in use by process/);
  expect((await fetch(`${app.url}/sante`)).status).toBe(200);

  expect(await app.stop(), app.printed()).toBe(0);
  await expect(fetch(app.url)).rejects.toThrow();
});

test('the data of a killed process opens again', { timeout: 90_000 }, async () => {
  const killed = await startBuiltApp({ dataDir });
  await killed.kill();
  const next = await startBuiltApp({ dataDir });
  expect((await fetch(next.url)).status).toBe(200);
  expect(await next.stop(), next.printed()).toBe(0);
});

test('production refuses to start without its settings, and says which', async () => {
  await expect(startBuiltApp({ mode: 'serve', dataDir, env: { SECRET: 'short' } })).rejects.toThrow(
    /SECRET: set at least 32 characters/,
  );
});
