import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../schema/database';
import { conditionsOf, type QueueFilters } from './ideas-queue';

/** How many ideas fit: from the kept counts (migration 0048) where those can say, else counted. */
export async function countQueue(db: Kysely<Database>, filters: QueueFilters): Promise<number> {
  const tally = tallyConditions(filters);
  const { rows } = await sql<{ count: number }>`${
    tally
      ? sql`select coalesce(sum(count), 0) as count from idea_tally where ${sql.join(tally, sql` and `)}`
      : sql`select count(*) as count from idea where ${sql.join(conditionsOf(filters), sql` and `)}`
  }`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many ideas wait to be sorted, in whichever column of the hub. */
export async function countWaiting(db: Kysely<Database>, hubId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(count), 0) as count from idea_tally
    where hub_id = ${hubId} and audience = '' and split_part(board_column, '__', 1) = 'to_sort'`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Undefined where something is asked that no count is kept for. */
function tallyConditions(filters: QueueFilters): RawBuilder<unknown>[] | undefined {
  const { hubId, columns, zoneId, speakerType, audience, hasContact, ...others } = filters;
  if (hasContact || Object.values(others).some((asked) => asked !== undefined)) return undefined;
  return [
    sql`hub_id = ${hubId}`,
    sql`audience = ${audience ?? ''}`,
    ...(columns ? [sql`board_column = any(${[...columns]}::text[])`] : []),
    ...(zoneId ? [sql`zone_id = ${zoneId}::uuid`] : []),
    ...(speakerType ? [sql`speaker_type = ${speakerType}`] : []),
  ];
}
