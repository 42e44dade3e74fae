import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { BenchDatabase } from './bench-database';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

/**
 * The raw transaction of registering, with nothing around it: lock the event's row, insert, owe a message, commit.
 * @returns transactions per second
 */
export async function pgbench(
  database: BenchDatabase,
  load: { clients: number; seconds: number; events: number },
): Promise<number> {
  await database.client.query(`
    drop table if exists bench_event, bench_registration, bench_outbox;
    create table bench_event (id integer primary key);
    create table bench_registration (id bigint generated always as identity primary key, event_id integer, email text);
    create table bench_outbox (id bigint generated always as identity primary key, body text)`);
  await database.client.query(`insert into bench_event select generate_series(1, $1::int)`, [load.events]);
  const { stdout } = await run(await findPgbench(), [
    '--no-vacuum',
    `--client=${load.clients}`,
    '--jobs=2',
    `--time=${load.seconds}`,
    `--define=events=${load.events}`,
    '--file=tests/bench/registration.pgbench.sql',
    database.url,
  ]);
  await database.client.query('drop table bench_event, bench_registration, bench_outbox');
  const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (!rate) throw new Error(`pgbench said: ${stdout}`);
  return Number(rate);
}

async function findPgbench(): Promise<string> {
  const versions = existsSync(DEBIAN) ? await readdir(DEBIAN) : [];
  const found = versions
    .map((version) => `${DEBIAN}/${version}/bin/pgbench`)
    .filter((path) => existsSync(path));
  return found.at(-1) ?? 'pgbench';
}
