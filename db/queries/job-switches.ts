import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/**
 * Switches of which reserved places, all or some, should be open to everybody by now, and are not noted as such yet;
 * who has been due for longest first. Two branches, so that each reads its own partial index.
 */
export async function selectDueReleases(db: Kysely<Database>, now: Date, limit: number) {
  const { rows } = await sql<{ id: string; hubId: string }>`
    select id, hub_id from (
      select e.id, e.hub_id, e.release_at from switch_event e
        where e.released_at is null and e.status = 'published' and e.release_at <= ${now}
      union all
      select e.id, e.hub_id, s.release_at from seat_release s join switch_event e on e.id = s.switch_event_id
        where s.released_at is null and s.release_at <= ${now} and e.status = 'published'
    ) due group by id, hub_id order by min(release_at) limit ${limit}`.execute(db);
  return rows;
}
