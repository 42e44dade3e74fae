import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Database } from './schema/database';

export type Db = Kysely<Database>;

export interface Connection {
  db: Db;
  pool: pg.Pool;
  /** True when PostgreSQL runs inside this process (one session, one process). */
  embedded: boolean;
  /** Closes the pool, and the embedded database with its lock file. Safe to call once. */
  close(): Promise<void>;
}
