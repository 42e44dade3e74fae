import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** What is known of an idea since it was decided, without its author: what the team writes and every page may show. */
const OUTCOME = [
  'idea.id',
  'idea.number',
  'idea.version',
  'idea.title',
  'idea.boardColumn',
  'idea.form',
  'idea.switchEventId',
  'idea.audiences',
  'idea.topics',
  'idea.deliverer',
  'idea.deliveryPlace',
  'idea.deliveryWhen',
  'idea.deliveryAudience',
  'idea.deliverySummary',
  'idea.deliveryHow',
  'idea.deliveryPhone',
  'idea.deliveryLink',
  'idea.deliveryFee',
  'idea.deliveryModes',
  'idea.lead',
  'idea.need',
  'idea.nextTest',
  'idea.nextTestOn',
  'idea.estimatedCostEuros',
  'idea.spentCostEuros',
  'idea.becameServiceAt',
] as const;

export function selectOutcome(db: Kysely<Database>, hubId: string, number: number) {
  return db
    .selectFrom('idea')
    .innerJoin('zone', 'zone.id', 'idea.zoneId')
    .leftJoin('user', 'user.id', 'idea.movedBy')
    .select([...OUTCOME, 'zone.timeZone as zoneTimeZone', 'user.name as movedByName'])
    .where('idea.hubId', '=', hubId)
    .where('idea.number', '=', number)
    .where('idea.onBoard', '=', true)
    .executeTakeFirst();
}

export type OutcomeRow = NonNullable<Awaited<ReturnType<typeof selectOutcome>>>;

/** The same, kept from others until the end of the transaction; read once the row is held, so as it is then. */
export async function lockOutcome(
  db: Kysely<Database>,
  hubId: string,
  number: number,
): Promise<OutcomeRow | undefined> {
  await db
    .selectFrom('idea')
    .select('id')
    .where('hubId', '=', hubId)
    .where('number', '=', number)
    .forUpdate()
    .execute();
  return selectOutcome(db, hubId, number);
}

export interface OutcomeToFollow {
  number: number;
  title: string;
  zoneName: string;
  nextTest: string | null;
  nextTestOn: string | null;
}

/** Tests whose day is over in their zone, and of which nothing was told since; the longest ago first. */
export async function selectTestsToTell(
  db: Kysely<Database>,
  hubId: string,
  now: Date,
  limit: number,
): Promise<OutcomeToFollow[]> {
  return (
    followed(db, hubId)
      .where('idea.nextTestOn', 'is not', null)
      .where(
        sql<boolean>`split_part(board_column, '__', 1) in ('prototype_to_develop', 'prototype_in_progress')`,
      )
      // No zone is more than a day ahead of this one: the index is read no further.
      .where(sql<boolean>`next_test_on <= (${now}::timestamptz at time zone 'UTC')::date`)
      .where(sql<boolean>`next_test_on < (${now}::timestamptz at time zone zone.time_zone)::date`)
      .orderBy('idea.nextTestOn')
      .orderBy('idea.number')
      .limit(limit)
      .execute()
  );
}

/** Services of this stage, the longest in it first; of the ready ones, those without a topic. */
export async function selectServicesToFollow(
  db: Kysely<Database>,
  hubId: string,
  stage: 'service_to_prepare' | 'service_ready',
  limit: number,
): Promise<OutcomeToFollow[]> {
  const all = followed(db, hubId).where(sql<boolean>`split_part(board_column, '__', 1) = ${sql.lit(stage)}`);
  const found = stage === 'service_ready' ? all.where(sql<boolean>`topics = '{}'`) : all;
  return found.orderBy('idea.movedAt').orderBy('idea.number').limit(limit).execute();
}

function followed(db: Kysely<Database>, hubId: string) {
  return db
    .selectFrom('idea')
    .innerJoin('zone', 'zone.id', 'idea.zoneId')
    .select(['idea.number', 'idea.title', 'zone.name as zoneName', 'idea.nextTest', 'idea.nextTestOn'])
    .where('idea.hubId', '=', hubId)
    .where('idea.onBoard', '=', true);
}
