import { type Insertable, type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { DoorChangeTable } from '../schema/door-change';
import { slicesOf } from './slices-of';

/** Whoever is expected at a Switch: those with a place, and those who wait. By name. */
export function selectExpected(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('registration')
    .select(['id', 'status', 'firstName', 'lastName', 'stakeholderType', 'shortCode', 'walkIn'])
    .where('switchEventId', '=', switchEventId)
    .where('status', 'in', ['confirmed', 'waitlisted'])
    .where('erasedAt', 'is', null)
    .orderBy('lastName')
    .orderBy('firstName')
    .orderBy('arrival')
    .execute();
}

export function selectAttendanceOfSwitch(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('attendance')
    .select(['registrationId', 'sessionId'])
    .where('switchEventId', '=', switchEventId)
    .execute();
}

/** Those among the asked changes that are known already, with what became of them. */
export function selectKnownChanges(db: Kysely<Database>, switchEventId: string, ids: readonly string[]) {
  return db
    .selectFrom('doorChange')
    .select(['id', 'outcome', 'reason'])
    .where('switchEventId', '=', switchEventId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}

export interface KnownIntention {
  registrationId: string;
  sessionId: string;
  present: boolean;
  at: Date;
  device: string;
  id: string;
}

/**
 * When something was last said about each session of these people, and whether they are seen there; also of those who
 * were seen before there were doors.
 */
export async function selectLastIntentions(
  db: Kysely<Database>,
  registrationIds: readonly string[],
): Promise<KnownIntention[]> {
  const { rows } = await sql<KnownIntention>`
    select distinct on (registration_id, session_id) registration_id, session_id, at, device, id,
      exists(select from attendance a where a.registration_id = said.registration_id
        and a.session_id = said.session_id) as present
    from (
      select registration_id, session_id, at, device, id::text as id
        from door_change where outcome <> 'refused' and registration_id = any(${registrationIds}::uuid[])
      union all
      select registration_id, session_id, at, '', ''
        from attendance where registration_id = any(${registrationIds}::uuid[])) said
    where session_id is not null
    order by registration_id, session_id, at desc, device collate "C" desc, id collate "C" desc`.execute(db);
  return rows;
}

export async function insertDoorChanges(
  db: Kysely<Database>,
  rows: Insertable<DoorChangeTable>[],
): Promise<void> {
  for (const slice of slicesOf(rows)) await db.insertInto('doorChange').values(slice).execute();
}

/** What doors said and was settled in another way, the newest first. */
export function selectSettledOtherwise(db: Kysely<Database>, switchEventId: string, most: number) {
  return db
    .selectFrom('doorChange')
    .leftJoin('registration', 'registration.id', 'doorChange.registrationId')
    .leftJoin('user', 'user.id', 'doorChange.byUser')
    .select([
      'doorChange.id',
      'doorChange.kind',
      'doorChange.sessionId',
      'doorChange.at',
      'doorChange.outcome',
      'doorChange.reason',
      'registration.firstName',
      'registration.lastName',
      'user.name as byName',
    ])
    .where('doorChange.switchEventId', '=', switchEventId)
    .where('doorChange.outcome', 'in', ['superseded', 'refused'])
    .orderBy('doorChange.receivedAt', 'desc')
    .orderBy('doorChange.id')
    .limit(most)
    .execute();
}

/** Those among them who came without having registered, with whether they were seen anywhere. */
export async function selectWalkInsSeen(db: Kysely<Database>, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; status: string; isSeen: boolean }>`
    select id, status, exists(select from attendance a where a.registration_id = r.id) as is_seen
    from registration r where walk_in and erased_at is null and id = any(${ids}::uuid[])`.execute(db);
  return rows;
}
