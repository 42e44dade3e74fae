import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema/database';

export type Trx = Transaction<Database>;

/**
 * Runs `work` in one transaction (READ COMMITTED). Inside, only `trx` may be used. Where `db` is a transaction
 * already, the work joins it: several verbs are then done together, or not at all.
 */
export function inTransaction<T>(db: Kysely<Database>, work: (trx: Trx) => Promise<T>): Promise<T> {
  return isTransaction(db) ? work(db) : db.transaction().execute(work);
}

function isTransaction(db: Kysely<Database>): db is Trx {
  return db.isTransaction;
}
