import { type Insertable, type Kysely, sql } from 'kysely';
import type { AttendanceEntryTable } from '../schema/attendance-entry';
import type { AttendanceSheetTable } from '../schema/attendance-sheet';
import type { Database } from '../schema/database';

/** People with a place, in the order of a sheet. */
export async function selectComing(db: Kysely<Database>, switchEventId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('registration')
    .select('id')
    .where('switchEventId', '=', switchEventId)
    .where('status', '=', 'confirmed')
    .where('erasedAt', 'is', null)
    .orderBy(sql`last_name collate french`)
    .orderBy(sql`first_name collate french`)
    .orderBy('arrival')
    .execute();
  return rows.map(({ id }) => id);
}

/** Numbers it after those of its Switch: under the Switch's lock. */
export async function insertSheet(
  db: Kysely<Database>,
  row: Omit<Insertable<AttendanceSheetTable>, 'number'>,
): Promise<{ id: string; number: number }> {
  return db
    .insertInto('attendanceSheet')
    .values({
      ...row,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from attendance_sheet
        where switch_event_id = ${row.switchEventId})`,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
}

/** The latest first. */
export function selectSheets(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('attendanceSheet')
    .select(['id', 'number', 'sessionIds', 'madeAt'])
    .select(sql<number>`cardinality(registration_ids)`.as('people'))
    .where('switchEventId', '=', switchEventId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute();
}

export function selectSheet(db: Kysely<Database>, switchEventId: string, id: string) {
  return db
    .selectFrom('attendanceSheet')
    .selectAll()
    .where('switchEventId', '=', switchEventId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export type SheetRow = NonNullable<Awaited<ReturnType<typeof selectSheet>>>;

/**
 * The people of a sheet row by row, each as whoever stays for them where they were merged since. Whoever is gone
 * altogether, with the file that brought them, keeps an empty row: the numbers on the paper stay true.
 */
export async function selectSheetPeople(db: Kysely<Database>, sheetId: string) {
  const { rows } =
    await sql<SheetPersonRow>`select line.number::int as number, coalesce(r.id, line.registration_id) as id,
      coalesce(r.status, 'cancelled') as status, coalesce(r.first_name, '') as first_name,
      coalesce(r.last_name, '') as last_name, coalesce(r.stakeholder_type, '') as stakeholder_type,
      coalesce(r.erased_at, case when r.id is null then s.made_at end) as erased_at, r.work_table_id
    from attendance_sheet s
    cross join lateral unnest(s.registration_ids) with ordinality as line (registration_id, number)
    left join registration printed on printed.id = line.registration_id
    left join registration r on r.id = coalesce(printed.merged_into, printed.id)
    where s.id = ${sheetId}
    order by line.number`.execute(db);
  return rows;
}

export interface SheetPersonRow {
  number: number;
  id: string;
  status: 'confirmed' | 'waitlisted' | 'cancelled';
  firstName: string;
  lastName: string;
  stakeholderType: string;
  erasedAt: Date | null;
  workTableId: string | null;
}

/** False where this form made one before. */
export async function insertEntry(
  db: Kysely<Database>,
  row: Insertable<AttendanceEntryTable>,
): Promise<boolean> {
  const made = await db
    .insertInto('attendanceEntry')
    .values(row)
    .onConflict((conflict) => conflict.column('formId').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** The latest first. */
export function selectEntries(db: Kysely<Database>, sheetId: string) {
  return db
    .selectFrom('attendanceEntry')
    .select(['id', 'people', 'at', 'undoneAt'])
    .where('sheetId', '=', sheetId)
    .orderBy('at', 'desc')
    .limit(50)
    .execute();
}

export function selectEntry(db: Kysely<Database>, switchEventId: string, id: string) {
  return db
    .selectFrom('attendanceEntry')
    .selectAll()
    .where('switchEventId', '=', switchEventId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** False where it was taken back before. */
export async function markEntryUndone(db: Kysely<Database>, id: string, at: Date): Promise<boolean> {
  const done = await db
    .updateTable('attendanceEntry')
    .set({ undoneAt: at })
    .where('id', '=', id)
    .where('undoneAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** How many people were seen at any session. */
export async function countSeen(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const row = await db
    .selectFrom('attendance')
    .select(sql<number>`count(distinct registration_id)::int`.as('people'))
    .where('switchEventId', '=', switchEventId)
    .executeTakeFirst();
  return row?.people ?? 0;
}
