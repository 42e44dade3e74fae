import { type Insertable, type Kysely, sql } from 'kysely';
import { takeLock } from '../lock';
import type { Database } from '../schema/database';
import type { IdeaMergeTable } from '../schema/idea-merge';
import { AUTHOR_COLUMNS } from './ideas';

/**
 * Serialises what changes the families of a hub's ideas, until the end of the transaction: two merges at once could
 * otherwise each lead into the other. Taken before any idea's row.
 * @throws Error outside a transaction, where a lock would protect nothing
 * @throws LockBusy when others hold it for longer than the connection's lock_timeout
 */
export function lockFamilies(trx: Kysely<Database>, hubId: string): Promise<void> {
  return takeLock(trx, sql`select pg_advisory_xact_lock(${familiesOf(hubId)})`, 'families of ideas');
}

/**
 * Keeps the families of a hub as they are until the end of the transaction, for who looks for the top of one to change it:
 * any number at once. Taken before any idea's row.
 */
export function holdFamilies(trx: Kysely<Database>, hubId: string): Promise<void> {
  return takeLock(trx, sql`select pg_advisory_xact_lock_shared(${familiesOf(hubId)})`, 'families of ideas');
}

function familiesOf(hubId: string) {
  return sql`hashtextextended(${`families ${hubId}`}, 0)`;
}

/** Ideas that are about to change together, kept from others until the end of the transaction; in the order of their numbers. */
export function lockIdeas(trx: Kysely<Database>, hubId: string, numbers: readonly number[]) {
  return (
    trx
      .selectFrom('idea')
      .select([
        'id',
        'number',
        'version',
        'title',
        'boardColumn',
        'rank',
        'onBoard',
        'mergedInto',
        'movedBy',
        'decisionReason',
        'switchEventId',
        ...AUTHOR_COLUMNS,
      ])
      .where('hubId', '=', hubId)
      .where('number', 'in', [...numbers])
      // As whatever else locks several ideas does: two acts never wait for each other crosswise.
      .orderBy('number')
      .forUpdate()
      .execute()
  );
}

export type LockedFamilyIdea = Awaited<ReturnType<typeof lockIdeas>>[number];

export async function insertMerge(trx: Kysely<Database>, row: Insertable<IdeaMergeTable>): Promise<string> {
  const { id } = await trx.insertInto('ideaMerge').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** A merge with the numbers of both ideas, whether it still stands or not. */
export function selectMerge(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('ideaMerge')
    .innerJoin('idea as source', 'source.id', 'ideaMerge.sourceId')
    .innerJoin('idea as target', 'target.id', 'ideaMerge.targetId')
    .select([
      'ideaMerge.id',
      'ideaMerge.sourceId',
      'ideaMerge.targetId',
      'ideaMerge.undoneAt',
      'source.number as source',
      'target.number as target',
    ])
    .where('ideaMerge.hubId', '=', hubId)
    .where('ideaMerge.id', '=', id)
    .executeTakeFirst();
}

export async function endMerge(
  trx: Kysely<Database>,
  id: string,
  { at, by }: { at: Date; by: string | null },
): Promise<void> {
  await trx.updateTable('ideaMerge').set({ undoneAt: at, undoneBy: by }).where('id', '=', id).execute();
}
