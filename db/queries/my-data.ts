import type { Kysely } from 'kysely';
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
    .where('registrationId', 'in', registrationIds)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
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
