import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';

/** What a letter says of an idea. */
export function selectIdeaOfMessage(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('idea')
    .select([
      'number',
      'title',
      'boardColumn',
      'form',
      'decisionReason',
      'deliverer',
      'deliveryPlace',
      'deliveryWhen',
      'deliveryAudience',
      'lead',
      'need',
      'nextTest',
    ])
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .executeTakeFirst();
}
