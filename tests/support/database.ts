import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import { type Connection, connect } from '~db/connect.server';
import { openEmbedded } from '~db/embedded.server';
import { asAdmin } from './as-admin';

/** A migrated database of the test file's own, with both hubs and nothing else, on the engine of this run. */
export function ownDatabase(): Promise<Connection> {
  return process.env.TEST_ENGINE === 'postgres' ? postgresDatabase() : embeddedDatabase();
}

/** The same, always embedded: for what belongs to that engine. */
export async function embeddedDatabase(): Promise<Connection> {
  const dump = await readFile(inject('templateDump'));
  return openEmbedded('memory://', new Blob([new Uint8Array(dump)]));
}

/** True where TEST_DATABASE_URL names a PostgreSQL on which the tests may create databases. */
export const hasPostgres = Boolean(process.env.TEST_DATABASE_URL);

/** A PostgreSQL database of the test file's own, dropped on close. Needs TEST_DATABASE_URL. */
export async function postgresDatabase(): Promise<Connection & { url: string }> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set');
  const name = `switchboard_test_${randomBytes(6).toString('hex')}`;
  const template = inject('templateDatabase');
  await asAdmin(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const connection = await connect({ databaseUrl: url.href, dataDir: 'memory://' });
  const close = async () => {
    await connection.close();
    await asAdmin(server, `drop database ${name} with (force)`);
  };
  return { ...connection, url: url.href, close };
}
