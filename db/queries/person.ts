import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';

/** What was written to somebody, or is to be told to them, about one registration; latest first. */
export function selectMessagesOfPerson(db: Kysely<Database>, registrationId: string) {
  return db
    .selectFrom('message')
    .select(['id', 'kind', 'channel', 'state', 'createdAt', 'handledAt'])
    .where('registrationId', '=', registrationId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
}

/** What came of calling them; latest first. */
export function selectCallsOfPerson(db: Kysely<Database>, registrationId: string) {
  return db
    .selectFrom('phoneCall')
    .leftJoin('user', 'user.id', 'phoneCall.byUser')
    .select([
      'phoneCall.id',
      'phoneCall.outcome',
      'phoneCall.callBackAt',
      'phoneCall.at',
      'user.name as byName',
    ])
    .where('phoneCall.registrationId', '=', registrationId)
    .orderBy('phoneCall.at', 'desc')
    .execute();
}

export function selectWorkTable(db: Kysely<Database>, id: string) {
  return db.selectFrom('workTable').select(['number', 'theme']).where('id', '=', id).executeTakeFirst();
}
