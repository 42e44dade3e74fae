import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Env } from '~/env.server';

/** What the welcome desk runs in a browser, as it was built. */
export interface DoorBuild {
  /** Changes with every build that changes the shell. */
  version: string;
  /** Address of the script of the page. */
  script: string;
  /** Source of the service worker; '' in development, where nothing is kept. */
  worker: string;
}

/** Where the door's files may lie, as seen from what Remix built: beside it, or a folder further up. */
const FOLDERS = ['../client/door/', '../../client/door/'];
const VERSION_LENGTH = 12;

let built: Promise<DoorBuild> | undefined;

export function doorBuild(env: Env): Promise<DoorBuild> {
  // Vite hands over the sources one by one.
  if (env.mode === 'dev')
    return Promise.resolve({ version: 'dev', script: '/app/door/start.ts', worker: '' });
  built ??= readBuild();
  return built;
}

async function readBuild(): Promise<DoorBuild> {
  const folder = FOLDERS.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  if (!folder) throw new Error('the welcome desk was not built');
  // The shell also holds words and the names of styles, so what Remix built counts for its version.
  const parts = [new URL('door.js', folder), new URL('worker.js', folder), new URL(import.meta.url)];
  const [script = '', worker = '', server = ''] = await Promise.all(
    parts.map((url) => readFile(url, 'utf8')),
  );
  const hash = createHash('sha256').update(script).update(worker).update(server);
  const version = hash.digest('hex').slice(0, VERSION_LENGTH);
  return {
    version,
    script: `/door/door.js?v=${version}`,
    worker: `const VERSION = '${version}';\n${worker}`,
  };
}
