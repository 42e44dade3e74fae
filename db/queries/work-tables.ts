import { type Insertable, type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { WorkTableTable } from '../schema/work-table';
import { slicesOf } from './slices-of';

/** The tables of a Switch by their number. */
export function selectTables(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('workTable')
    .select(['id', 'number', 'theme', 'facilitator'])
    .where('switchEventId', '=', switchEventId)
    .orderBy('number')
    .execute();
}

/** Numbers of the work tables of a Switch, by id. */
export async function selectTableNumbers(
  db: Kysely<Database>,
  switchEventId: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('workTable')
    .select(['id', 'number'])
    .where('switchEventId', '=', switchEventId)
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Who has a place at this Switch and where they sit, by name. */
export function selectSeated(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('registration')
    .select(['id', 'firstName', 'lastName', 'organization', 'stakeholderType', 'workTableId', 'erasedAt'])
    .where('switchEventId', '=', switchEventId)
    .where('status', '=', 'confirmed')
    .orderBy(sql`last_name collate french`)
    .orderBy(sql`first_name collate french`)
    .orderBy('arrival')
    .execute();
}

export async function insertTables(
  db: Kysely<Database>,
  rows: readonly Insertable<WorkTableTable>[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('workTable')
      .values([...rows])
      .execute();
}

export async function updateTable(
  db: Kysely<Database>,
  id: string,
  values: Pick<Insertable<WorkTableTable>, 'number' | 'theme' | 'facilitator'>,
): Promise<void> {
  await db.updateTable('workTable').set(values).where('id', '=', id).execute();
}

/** Whoever sat at it has no table any more. */
export async function deleteTable(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('workTable').where('id', '=', id).execute();
}

/** Gives the tables of a Switch the numbers 1, 2, 3… in the order that they have. @returns how many changed */
export async function renumberTables(trx: Kysely<Database>, switchEventId: string): Promise<number> {
  await sql`set constraints work_table_number deferred`.execute(trx);
  const changed = await sql`update work_table t set number = n.place
    from (select id, row_number() over (order by number) as place from work_table
      where switch_event_id = ${switchEventId}) n
    where n.id = t.id and t.number <> n.place`.execute(trx);
  await sql`set constraints work_table_number immediate`.execute(trx);
  return Number(changed.numAffectedRows ?? 0);
}

/** Seats people of this Switch at tables of this Switch; null takes their table away. */
export async function seatRegistrations(
  db: Kysely<Database>,
  switchEventId: string,
  seats: readonly { registrationId: string; tableId: string | null }[],
): Promise<void> {
  for (const slice of slicesOf(seats)) {
    await sql`update registration r set work_table_id = s.table_id::uuid, version = r.version + 1
      from unnest(${slice.map((seat) => seat.registrationId)}::uuid[], ${slice.map((seat) => seat.tableId)}::text[])
        as s (id, table_id)
      where r.id = s.id and r.switch_event_id = ${switchEventId}`.execute(db);
  }
}
