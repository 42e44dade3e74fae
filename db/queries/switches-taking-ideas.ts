import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** Published Switches that ended since a moment or are still to come: those of one zone first, the nearest in time. */
export async function selectSwitchesTakingIdeas(
  db: Kysely<Database>,
  ask: { hubId: string; zoneId: string; now: Date; endedSince: Date; limit: number },
) {
  const { rows } = await sql<{ slug: string; title: string; startsAt: Date; endsAt: Date; timeZone: string }>`
    select event.slug, event.title, event.starts_at, event.ends_at, zone.time_zone
    from switch_event event join zone on zone.id = event.zone_id
    where event.hub_id = ${ask.hubId} and event.status = 'published' and event.ends_at > ${ask.endedSince}
    order by event.zone_id <> ${ask.zoneId}::uuid, abs(extract(epoch from event.starts_at - ${ask.now}::timestamptz)),
      event.slug
    limit ${ask.limit}`.execute(db);
  return rows;
}
