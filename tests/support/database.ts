import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { type Connection, connect } from '~db/connect.server';
import { openEmbedded } from '~db/embedded.server';
import { migrateToLatest } from '~db/migrate.server';
import { antillesGuyane } from '~db/seeds/antilles-guyane';
import { hubDuSud } from '~db/seeds/hub-du-sud';
import { seedHub } from '~db/seeds/seed-hub';

/** A database of the test file's own: embedded, migrated, with both hubs and nothing else. */
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
  await asAdmin(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const connection = await connect({ databaseUrl: url.href, dataDir: 'memory://' });
  await migrateToLatest(connection.db);
  await seedHub(connection.db, hubDuSud);
  await seedHub(connection.db, antillesGuyane);
  const close = async () => {
    await connection.close();
    await asAdmin(server, `drop database ${name} with (force)`);
  };
  return { ...connection, url: url.href, close };
}

async function asAdmin(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
