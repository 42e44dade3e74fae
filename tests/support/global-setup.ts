import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Connection, connect } from '../../db/connect.server';
import { openEmbedded } from '../../db/embedded.server';
import { migrateToLatest } from '../../db/migrate.server';
import { hubSeeds } from '../../db/seeds/hub-seeds';
import { seedHub } from '../../db/seeds/seed-hub';
import { asAdmin } from './as-admin';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A file: the uncompressed dump of a migrated embedded database that holds both hubs and nothing else. */
    templateDump: string;
    /** The same as a database of TEST_DATABASE_URL's server; '' where there is none. */
    templateDatabase: string;
  }
}

/** Migrates one database of each engine for the whole run; every test file starts from a copy (0.5 s, not 3). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL;
  if (process.env.CI === 'true' && !server) {
    throw new Error(
      'With CI=true the tests need TEST_DATABASE_URL: a PostgreSQL on which they may create databases.',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-template-'));
  project.provide('templateDump', await embeddedTemplate(folder));
  const name = server ? `switchboard_template_${randomBytes(6).toString('hex')}` : '';
  if (server) await postgresTemplate(server, name);
  project.provide('templateDatabase', name);
  return async () => {
    await rm(folder, { recursive: true, force: true });
    if (server) await asAdmin(server, `drop database if exists ${name} with (force)`);
  };
}

async function embeddedTemplate(folder: string): Promise<string> {
  const connection = await openEmbedded('memory://');
  await fill(connection);
  const dump = await connection.dump();
  await connection.close();
  const file = join(folder, 'template.tar');
  await writeFile(file, Buffer.from(await dump.arrayBuffer()));
  return file;
}

async function postgresTemplate(server: string, name: string): Promise<void> {
  await asAdmin(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const connection = await connect({ databaseUrl: url.href, dataDir: 'memory://' });
  await fill(connection);
  await connection.close();
}

async function fill({ db }: Connection): Promise<void> {
  await migrateToLatest(db);
  for (const seed of hubSeeds) await seedHub(db, seed);
}
