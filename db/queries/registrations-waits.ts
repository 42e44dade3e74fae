import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** Places in the queue of a Switch of some who wait in it, without reading the others. 1 is next. */
export async function selectPositions(
  db: Kysely<Database>,
  switchEventId: string,
  ids: readonly string[],
): Promise<{ id: string; position: number }[]> {
  const { rows } = await sql<{ id: string; position: number }>`
    select id, position from (
      select id, (row_number() over (order by arrival))::int as position
      from registration where switch_event_id = ${switchEventId} and status = 'waitlisted'
    ) queue where id = any(${ids}::uuid[])`.execute(db);
  return rows;
}
