import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** What tells whether a kept text of a Switch still holds; nothing heavier, because a feed has thousands. */
export interface FeedRow {
  id: string;
  version: number;
  timeZone: string;
}

/**
 * Published and cancelled Switches of a hub, one of its zones or one address, by start; the latest `limit` of them.
 * One line each, "id version time-zone", in one text: thousands of rows would each be turned into an object,
 * which holds up every other request.
 */
export async function selectFeedLines(
  db: Kysely<Database>,
  where: { hubId: string; zoneId?: string | undefined; slug?: string | undefined },
  limit: number,
): Promise<string> {
  let query = db
    .selectFrom('switchEvent')
    .innerJoin('zone', 'zone.id', 'switchEvent.zoneId')
    .select(['switchEvent.id', 'switchEvent.version', 'switchEvent.startsAt', 'zone.timeZone'])
    .where('switchEvent.hubId', '=', where.hubId)
    .where('switchEvent.status', '<>', 'draft');
  if (where.zoneId) query = query.where('switchEvent.zoneId', '=', where.zoneId);
  if (where.slug !== undefined) query = query.where('switchEvent.slug', '=', where.slug);
  const latest = query
    .orderBy('switchEvent.startsAt', 'desc')
    .orderBy('switchEvent.id', 'desc')
    .limit(limit)
    .as('latest');
  const row = await db
    .selectFrom(latest)
    .select(
      sql<
        string | null
      >`string_agg(id || ' ' || version || ' ' || time_zone, E'\n' order by starts_at, id)`.as('lines'),
    )
    .executeTakeFirst();
  return row?.lines ?? '';
}

export function readFeedLine(line: string): FeedRow {
  const [id = '', version = '', timeZone = ''] = line.split(' ');
  return { id, version: Number(version), timeZone };
}
