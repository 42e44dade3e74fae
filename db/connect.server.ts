import pg from 'pg';
import type { Connection } from './connection';
import { kyselyOver } from './kysely-over';

export type { Connection, Db } from './connection';

/**
 * How long a statement waits for somebody else's row before it gives up with 55P03.
 * Three seconds: long enough for a queue of registrations, short enough for a person.
 */
export const LOCK_TIMEOUT_MS = 3_000;

const POOL_SIZE = 12;
const STATEMENT_TIMEOUT_MS = 30_000;

// Set once for the process: counts are numbers (none of ours passes 2^53), dates without a time stay text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Opens PostgreSQL by URL, or else the database embedded in `dataDir` ('memory://' keeps it in memory). */
export async function connect(where: {
  databaseUrl?: string | undefined;
  dataDir: string;
}): Promise<Connection> {
  if (!where.databaseUrl) {
    // Loaded only where it is used: whoever has a PostgreSQL starts without one inside.
    const { openEmbedded } = await import('./embedded.server');
    return openEmbedded(where.dataDir);
  }
  const pool = new pg.Pool({
    connectionString: where.databaseUrl,
    max: POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    application_name: 'switchboard',
    options: `-c lock_timeout=${LOCK_TIMEOUT_MS} -c statement_timeout=${STATEMENT_TIMEOUT_MS}`,
  });
  // A connection that dies while idle must not end the process: the pool opens another.
  pool.on('error', () => undefined);
  const db = kyselyOver(pool);
  return { db, pool, embedded: false, close: () => db.destroy() };
}
