import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** How somebody came to be registered: with whom, by whom, and what was agreed to. */
export function selectOrigin(db: Kysely<Database>, partyId: string) {
  return db
    .selectFrom('party')
    .leftJoin('organization', 'organization.id', 'party.organizationId')
    .select([
      'party.locale',
      'party.importId',
      'party.registeredBy',
      'party.consentKind',
      'party.consentAt',
      'organization.name as organizationName',
    ])
    .where('party.id', '=', partyId)
    .executeTakeFirst();
}

/** Everything that was written about some registrations or is to be said, with its words; latest first. */
export function selectOwnMessages(db: Kysely<Database>, registrationIds: readonly string[]) {
  return heldMessages(db).where('registrationId', 'in', registrationIds).execute();
}

/** What was written to an address that the page of an echo was corrected to. */
export function selectMessagesOfEcho(db: Kysely<Database>, echo: { id: string; switchEventId: string }) {
  return heldMessages(db)
    .where('registrationId', 'is', null)
    .where('switchEventId', '=', echo.switchEventId)
    .where(sql<boolean>`details ->> 'echo' = ${echo.id}`)
    .execute();
}

function heldMessages(db: Kysely<Database>) {
  return db
    .selectFrom('message')
    .select([
      'id',
      'kind',
      'channel',
      'state',
      'createdAt',
      'handledAt',
      'toEmail',
      'toPhone',
      'subject',
      'textBody',
    ])
    .orderBy('createdAt', 'desc')
    .orderBy('id');
}

/** At which sessions somebody was seen, in the order of the programme. */
export function selectOwnAttendance(db: Kysely<Database>, registrationId: string) {
  return db
    .selectFrom('attendance')
    .innerJoin('switchSession', 'switchSession.id', 'attendance.sessionId')
    .select(['switchSession.kind', 'switchSession.title', 'switchSession.startsAt', 'attendance.at'])
    .where('attendance.registrationId', '=', registrationId)
    .orderBy('switchSession.startsAt')
    .execute();
}
