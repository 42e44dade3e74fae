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

/** What is asked of an author, while it is not withdrawn. */
export function selectQuestionOfMessage(db: Kysely<Database>, id: string) {
  return db
    .selectFrom('ideaQuestion')
    .select(['words', 'code'])
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
}
