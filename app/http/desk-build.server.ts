import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Env } from '~/env.server';

/** Desks that go on without a network, as the folders of their scripts are called. */
export type DeskRoom = 'door' | 'table-desk';

/** What a desk runs in a browser, as it was built. */
export interface DeskBuild {
  /** Changes with every build that changes the shell. */
  version: string;
  /** Address of the script of the page. */
  script: string;
  /** Source of the service worker; '' in development, where nothing is kept. */
  worker: string;
}

/** Where the files of desks may lie, as seen from what Remix built: beside it, or a folder further up. */
const FOLDERS = ['../client/', '../../client/'];
const VERSION_LENGTH = 12;

const built = new Map<DeskRoom, Promise<DeskBuild>>();

export function deskBuild(env: Env, room: DeskRoom): Promise<DeskBuild> {
  // Vite hands over the sources one by one.
  if (env.mode === 'dev')
    return Promise.resolve({ version: 'dev', script: `/app/${room}/start.ts`, worker: '' });
  const known = built.get(room) ?? readBuild(room);
  built.set(room, known);
  return known;
}

async function readBuild(room: DeskRoom): Promise<DeskBuild> {
  const folder = FOLDERS.map((path) => new URL(`${path}${room}/`, import.meta.url)).find((url) =>
    existsSync(url),
  );
  if (!folder) throw new Error(`the desk "${room}" was not built`);
  // The shell also holds words and the names of styles, so what Remix built counts for its version.
  const parts = [new URL('page.js', folder), new URL('worker.js', folder), new URL(import.meta.url)];
  const [script = '', worker = '', server = ''] = await Promise.all(
    parts.map((url) => readFile(url, 'utf8')),
  );
  const hash = createHash('sha256').update(script).update(worker).update(server);
  const version = hash.digest('hex').slice(0, VERSION_LENGTH);
  return {
    version,
    script: `/${room}/page.js?v=${version}`,
    worker: `const VERSION = '${version}', ROOM = '${room}';\n${worker}`,
  };
}
