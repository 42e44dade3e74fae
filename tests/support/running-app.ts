import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { type AppOptions, type RunningApp, spawnApp } from './spawn-app';

const POLL_MS = 25;

/** Starts the built app as its own process, building it first where the build is older than the sources. */
export async function startBuiltApp(options: AppOptions = {}): Promise<RunningApp> {
  await buildOncePerRun();
  return spawnApp(options);
}

/** Test files run in several processes: the first one builds where needed, the others wait for it. */
export async function buildOncePerRun(): Promise<void> {
  const run = dirname(inject('templateDump'));
  const built = join(run, 'built');
  const failed = join(run, 'build-failed');
  const isFirst = await mkdir(join(run, 'building')).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    try {
      const { ensureBuild } = await import('../../scripts/ensure-build.mjs');
      ensureBuild();
      await writeFile(built, '');
    } catch (error) {
      await writeFile(failed, String(error));
      throw error;
    }
  }
  while (!existsSync(built)) {
    if (existsSync(failed))
      throw new Error('the app could not be built (see the first test file that uses it)');
    await pause(POLL_MS);
  }
}
