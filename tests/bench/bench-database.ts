import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface BenchDatabase {
  url: string;
  name: string;
  /** One connection of the bench's own, for filling, writing and looking. */
  client: pg.Client;
  drop(): Promise<void>;
}

const SERVER = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** A database of the run's own, migrated and with its hub, by the product's own command. */
export async function createBenchDatabase(): Promise<BenchDatabase> {
  const name = `switchboard_bench_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  const seeded = spawnSync(process.execPath, ['build/main/main.js', 'seed', '--hub', 'hub-du-sud'], {
    env: { ...process.env, DATABASE_URL: url.href },
    encoding: 'utf8',
  });
  if (seeded.status !== 0) throw new Error(`seed: ${seeded.stderr}`);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const drop = async () => {
    await client.end();
    await onServer(`drop database if exists ${name} with (force)`);
  };
  return { url: url.href, name, client, drop };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
