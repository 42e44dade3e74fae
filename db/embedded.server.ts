import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import type { Connection } from './connection';
import { kyselyOver } from './kysely-over';
import { takeLockFile } from './lock-file.server';

export interface EmbeddedConnection extends Connection {
  /** The whole database as an uncompressed archive, for `openEmbedded(…, load)`. */
  dump(): Promise<Blob>;
}

/**
 * Real PostgreSQL inside the process, through the real driver.
 * It is one session: a query outside the current transaction waits for it, so the wait has a limit
 * that turns a mistake into an error instead of a hang.
 * @param load an uncompressed data directory dump to start from (tests)
 */
export async function openEmbedded(dataDir: string, load?: Blob): Promise<EmbeddedConnection> {
  const inMemory = dataDir.startsWith('memory://');
  const folder = join(dataDir, 'database');
  let release = async () => {};
  if (!inMemory) {
    await mkdir(folder, { recursive: true });
    release = await takeLockFile(join(dataDir, 'database.lock'));
  }
  const lite = new PGlite({
    dataDir: inMemory ? 'memory://' : folder,
    extensions: { btree_gist, pg_trgm, unaccent },
    ...(load ? { loadDataDir: load } : {}),
  });
  await lite.waitReady;
  const pool = new pg.Pool({
    ...createPgConfig(lite),
    max: 1,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 0,
  });
  const db = kyselyOver(pool);
  const close = async () => {
    await db.destroy();
    await lite.close();
    await release();
  };
  return { db, pool, embedded: true, close, dump: () => lite.dumpDataDir('none') };
}
