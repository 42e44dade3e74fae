import { type Kysely, sql } from 'kysely';
import { takeLock } from '../lock';
import type { BoardColumnTable } from '../schema/board-column';
import type { Database } from '../schema/database';

/** A hub's columns and forms, in its own order. */
export async function selectVocabulary(db: Kysely<Database>, hubId: string) {
  const columns = await db
    .selectFrom('boardColumn')
    .selectAll()
    .where('hubId', '=', hubId)
    .orderBy('position')
    .orderBy('slug')
    .execute();
  const forms = await db
    .selectFrom('ideaForm')
    .selectAll()
    .where('hubId', '=', hubId)
    .orderBy('position')
    .orderBy('slug')
    .execute();
  return { columns, forms };
}

/**
 * Serialises what changes a hub's vocabulary, until the end of the transaction. Taken before any column of its board.
 * @throws Error outside a transaction, where a lock would protect nothing
 * @throws LockBusy when others hold it for longer than the connection's lock_timeout
 */
export function lockVocabulary(trx: Kysely<Database>, hubId: string): Promise<void> {
  const name = `vocabulary ${hubId}`;
  return takeLock(trx, sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`, 'vocabulary');
}

/** Whether ideas may be put into this column; asked under the column's lock, which retiring it takes too. */
export async function isColumnInUse(
  db: Kysely<Database>,
  hubId: string,
  slug: BoardColumnTable['slug'],
): Promise<boolean> {
  const row = await db
    .selectFrom('boardColumn')
    .select('slug')
    .where('hubId', '=', hubId)
    .where('slug', '=', slug)
    .where('retiredAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
