import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import { ideaMatches } from './ideas-search';

export interface ServiceFilters {
  hubId: string;
  zoneId?: string | undefined;
  topic?: string | undefined;
  audience?: string | undefined;
  text?: string | undefined;
}

/** Ready services, the latest first, from below the number `before`. */
export function selectReadyServices(
  db: Kysely<Database>,
  filters: ServiceFilters,
  page: { before: number | undefined; limit: number },
) {
  const { before, limit } = page;
  // The page first, by the index alone; then only what is shown is read.
  let found = ready(db, filters).select('idea.number').orderBy('idea.number', 'desc').limit(limit);
  if (before !== undefined) found = found.where('idea.number', '<', before);
  return db
    .with('found', () => found)
    .selectFrom('found')
    .innerJoin('idea', 'idea.number', 'found.number')
    .innerJoin('zone', 'zone.id', 'idea.zoneId')
    .select([
      'idea.number',
      'idea.title',
      'idea.form',
      'idea.audiences',
      'idea.topics',
      'idea.deliverer',
      'idea.deliveryPlace',
      'idea.deliveryWhen',
      'idea.deliveryAudience',
      'idea.deliverySummary',
      'idea.deliveryHow',
      'idea.deliveryPhone',
      'idea.deliveryFee',
      'zone.name as zoneName',
      'zone.hue as zoneHue',
    ])
    .orderBy('idea.number', 'desc')
    .execute();
}

export type ReadyServiceRow = Awaited<ReturnType<typeof selectReadyServices>>[number];

/** How many fit, counted no further than `limit`. */
export async function countReadyServices(
  db: Kysely<Database>,
  filters: ServiceFilters,
  limit: number,
): Promise<number> {
  const some = ready(db, filters).select('idea.number').limit(limit).as('some');
  const row = await db
    .selectFrom(some)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** Numbers of the latest ready services, for those who list addresses. */
export async function selectReadyNumbers(
  db: Kysely<Database>,
  hubId: string,
  limit: number,
): Promise<number[]> {
  const rows = await ready(db, { hubId })
    .select('idea.number')
    .orderBy('idea.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ number }) => number);
}

function ready(db: Kysely<Database>, filters: ServiceFilters) {
  const { hubId, zoneId, topic, audience, text } = filters;
  // Spelt as in the partial index, so that the planner sees that it applies.
  let found = db
    .selectFrom('idea')
    .where('idea.hubId', '=', hubId)
    .where(sql<boolean>`on_board and split_part(board_column, '__', 1) = 'service_ready'`);
  if (zoneId) found = found.where('idea.zoneId', '=', zoneId);
  if (topic) found = found.where(sql<boolean>`idea.topics @> array[${topic}]::text[]`);
  if (audience) found = found.where(sql<boolean>`idea.audiences @> array[${audience}]::text[]`);
  for (const matches of text ? ideaMatches(text) : []) found = found.where(matches);
  return found;
}
