import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/**
 * Published and cancelled Switches of a hub, latest first: "slug 2026-06-24", a line each, in one text.
 * Thousands of rows would each be turned into an object, which holds up every other request.
 */
export async function selectSitemapLines(
  db: Kysely<Database>,
  hubId: string,
  limit: number,
): Promise<string> {
  const latest = db
    .selectFrom('switchEvent')
    .select(['slug', 'updatedAt', 'startsAt', 'id'])
    .where('hubId', '=', hubId)
    .where('status', '<>', 'draft')
    .orderBy('startsAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .as('latest');
  const row = await db
    .selectFrom(latest)
    .select(
      sql<string | null>`string_agg(slug || ' ' || to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD'),
        E'\n' order by starts_at desc, id desc)`.as('lines'),
    )
    .executeTakeFirst();
  return row?.lines ?? '';
}
