import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** People of this hub whose papers are asked for, by name; nobody who was erased. */
export function selectForPapers(db: Kysely<Database>, hubId: string, ids: readonly string[]) {
  return db
    .selectFrom('registration')
    .innerJoin('party', 'party.id', 'registration.partyId')
    .select([
      'registration.id',
      'registration.hubId',
      'registration.switchEventId',
      'registration.partyId',
      'registration.status',
      'registration.firstName',
      'registration.lastName',
      'registration.shortCode',
      'party.organizationId',
    ])
    .where('registration.hubId', '=', hubId)
    .where('registration.erasedAt', 'is', null)
    .where(sql<boolean>`registration.id = any(${ids}::uuid[])`)
    .orderBy(sql`registration.last_name collate french`)
    .orderBy(sql`registration.first_name collate french`)
    .orderBy('registration.id')
    .execute();
}

export type PapersRow = Awaited<ReturnType<typeof selectForPapers>>[number];

/** At which sessions these people were seen, in the order of the clock. */
export function selectSessionsSeen(db: Kysely<Database>, registrationIds: readonly string[]) {
  return db
    .selectFrom('attendance')
    .innerJoin('switchSession', 'switchSession.id', 'attendance.sessionId')
    .select(['attendance.registrationId', 'attendance.sessionId'])
    .where(sql<boolean>`attendance.registration_id = any(${registrationIds}::uuid[])`)
    .orderBy('switchSession.startsAt')
    .orderBy('switchSession.position')
    .execute();
}

/** Everybody of a Switch who was seen at a session of it. */
export async function selectSeenIds(db: Kysely<Database>, switchEventId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('attendance')
    .select('registrationId')
    .distinct()
    .where('switchEventId', '=', switchEventId)
    .execute();
  return rows.map(({ registrationId }) => registrationId);
}
