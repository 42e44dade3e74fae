import { type Kysely, sql } from 'kysely';
import { takeLock } from '../lock';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';

type Column = IdeaTable['boardColumn']['__select__'];

/**
 * Serialises what is placed in one column of one hub's board, until the end of the transaction:
 * two moves to the same place would otherwise draw the same rank. Taken before any idea's row.
 * @throws Error outside a transaction, where a lock would protect nothing
 * @throws LockBusy when others hold it for longer than the connection's lock_timeout
 */
export function lockBoardColumn(trx: Kysely<Database>, hubId: string, column: Column): Promise<void> {
  const name = `board ${hubId} ${column}`;
  return takeLock(trx, sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`, 'board column');
}

/** The rank of an idea, where it is in this column. */
export async function selectRank(db: Kysely<Database>, hubId: string, column: Column, number: number) {
  const row = await db
    .selectFrom('idea')
    .select('rank')
    .where('hubId', '=', hubId)
    .where('boardColumn', '=', column)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.rank;
}

/** The first rank below `after` (null: of the whole column), not counting the idea that is being moved. */
export async function selectNextRank(
  db: Kysely<Database>,
  where: { hubId: string; column: Column; after: string | null; without: string },
): Promise<string | null> {
  let query = db
    .selectFrom('idea')
    .select('rank')
    .where('hubId', '=', where.hubId)
    .where('boardColumn', '=', where.column)
    .where('id', '<>', where.without);
  if (where.after !== null) query = query.where('rank', '>', where.after);
  const row = await query.orderBy('rank').limit(1).executeTakeFirst();
  return row?.rank ?? null;
}

export async function selectLastRank(db: Kysely<Database>, hubId: string, column: Column) {
  const row = await db
    .selectFrom('idea')
    .select('rank')
    .where('hubId', '=', hubId)
    .where('boardColumn', '=', column)
    .orderBy('rank', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.rank ?? null;
}

/** The last rank as far as `rank`, itself included, not counting the idea that is being moved. */
export async function selectRankUpTo(
  db: Kysely<Database>,
  where: { hubId: string; column: Column; rank: string; without: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('idea')
    .select('rank')
    .where('hubId', '=', where.hubId)
    .where('boardColumn', '=', where.column)
    .where('id', '<>', where.without)
    .where('rank', '<=', where.rank)
    .orderBy('rank', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.rank ?? null;
}

/** The last thing that was written down of an idea. */
export function selectLastAct(db: Kysely<Database>, ideaId: string) {
  return db
    .selectFrom('history')
    .select(['act', 'before'])
    .where('subject', '=', 'idea')
    .where('subjectId', '=', ideaId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Which ideas stand at these places of the board now. */
export async function selectRankHolders(
  db: Kysely<Database>,
  hubId: string,
  places: readonly { column: Column; rank: string }[],
): Promise<{ id: string; column: Column; rank: string }[]> {
  const { rows } = await sql<{ id: string; column: Column; rank: string }>`
    select idea.id, idea.board_column as "column", idea.rank
    from unnest(${places.map(({ column }) => column)}::text[], ${places.map(({ rank }) => rank)}::text[])
      as place (board_column, rank)
    join idea on idea.hub_id = ${hubId} and idea.board_column = place.board_column
      and idea.rank = place.rank collate "C"`.execute(db);
  return rows;
}
