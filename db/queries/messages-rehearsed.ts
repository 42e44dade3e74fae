import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** The messages about a Switch that this very transaction has written, in order of arrival of whom they are for. */
export function selectMessagesOfTransaction(trx: Kysely<Database>, switchEventId: string) {
  return trx
    .selectFrom('message')
    .innerJoin('registration', 'registration.id', 'message.registrationId')
    .select([
      'message.kind',
      'message.channel',
      'message.locale',
      'message.toName',
      'message.details',
      'message.registrationId',
      'registration.firstName',
      'registration.lastName',
      'registration.shortCode',
    ])
    .where('message.switchEventId', '=', switchEventId)
    .where('message.state', '<>', 'withdrawn')
    .where(sql<boolean>`message.xmin = pg_current_xact_id()::xid`)
    .orderBy('registration.arrival')
    .execute();
}

export type RehearsedMessage = Awaited<ReturnType<typeof selectMessagesOfTransaction>>[number];
