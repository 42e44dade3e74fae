import { type Insertable, type Kysely, sql } from 'kysely';
import type { AttendanceTable } from '../schema/attendance';
import type { Database } from '../schema/database';
import { slicesOf } from './slices-of';

/** At which sessions these people were seen. */
export function selectAttendance(db: Kysely<Database>, registrationIds: readonly string[]) {
  return db
    .selectFrom('attendance')
    .select(['registrationId', 'sessionId'])
    .where(sql<boolean>`registration_id = any(${registrationIds}::uuid[])`)
    .execute();
}

/** Those among them who were seen at this session. */
export async function selectAttendanceAt(
  db: Kysely<Database>,
  sessionId: string,
  registrationIds: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('attendance')
    .select('registrationId')
    .where('sessionId', '=', sessionId)
    .where(sql<boolean>`registration_id = any(${registrationIds}::uuid[])`)
    .execute();
  return rows.map((row) => row.registrationId);
}

/** When a session of this Switch begins, and where that hour counts. */
export function selectSessionStart(db: Kysely<Database>, switchEventId: string, sessionId: string) {
  return db
    .selectFrom('switchSession')
    .innerJoin('switchEvent', 'switchEvent.id', 'switchSession.switchEventId')
    .innerJoin('zone', 'zone.id', 'switchEvent.zoneId')
    .select(['switchSession.startsAt', 'zone.timeZone'])
    .where('switchSession.switchEventId', '=', switchEventId)
    .where('switchSession.id', '=', sessionId)
    .executeTakeFirst();
}

/** The sessions of a Switch in order, and where their hours count. */
export function selectSwitchSessions(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('switchSession')
    .innerJoin('switchEvent', 'switchEvent.id', 'switchSession.switchEventId')
    .innerJoin('zone', 'zone.id', 'switchEvent.zoneId')
    .select(['switchSession.id', 'switchSession.startsAt', 'zone.timeZone'])
    .where('switchSession.switchEventId', '=', switchEventId)
    .orderBy('switchSession.position')
    .execute();
}

export async function insertAttendance(
  db: Kysely<Database>,
  rows: Insertable<AttendanceTable>[],
): Promise<void> {
  for (const slice of slicesOf(rows))
    await db
      .insertInto('attendance')
      .values(slice)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export async function deleteAttendance(
  db: Kysely<Database>,
  sessionId: string,
  registrationIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('attendance')
    .where('sessionId', '=', sessionId)
    .where(sql<boolean>`registration_id = any(${registrationIds}::uuid[])`)
    .execute();
}

/** Whoever was seen under one registration was seen under the one that stays. */
export async function moveAttendance(db: Kysely<Database>, fromId: string, toId: string): Promise<void> {
  await sql`insert into attendance (hub_id, switch_event_id, registration_id, session_id, by_user, at)
    select hub_id, switch_event_id, ${toId}, session_id, by_user, at from attendance where registration_id = ${fromId}
    on conflict do nothing`.execute(db);
  await db.deleteFrom('attendance').where('registrationId', '=', fromId).execute();
}
