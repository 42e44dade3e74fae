import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema/database';

export type Trx = Transaction<Database>;

/** Runs `work` in one transaction (READ COMMITTED). Inside, only `trx` may be used. */
export function inTransaction<T>(db: Kysely<Database>, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work);
}
