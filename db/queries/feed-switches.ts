import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../schema/database';

/** What tells whether a kept text of a Switch still holds; nothing heavier, because a feed has thousands. */
export interface FeedRow {
  id: string;
  version: number;
  timeZone: string;
}

/** Published and cancelled Switches of a hub, one of its zones or one address, by start; the latest `limit` of them. */
export async function selectFeedRows(
  db: Kysely<Database>,
  where: { hubId: string; zoneId?: string | undefined; slug?: string | undefined },
  limit: number,
): Promise<FeedRow[]> {
  let query = db
    .selectFrom('switchEvent')
    .innerJoin('zone', 'zone.id', 'switchEvent.zoneId')
    .select(['switchEvent.id', 'switchEvent.version', 'zone.timeZone'])
    .where('switchEvent.hubId', '=', where.hubId)
    // Spelt as in the partial indexes, so that the planner sees that they apply.
    .where(sql<boolean>`switch_event.status <> 'draft'`);
  if (where.zoneId) query = query.where('switchEvent.zoneId', '=', where.zoneId);
  if (where.slug !== undefined) query = query.where('switchEvent.slug', '=', where.slug);
  const rows = await query
    .orderBy('switchEvent.startsAt', 'desc')
    .orderBy('switchEvent.id', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse();
}
