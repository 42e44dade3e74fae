import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** A Switch as everybody may take it along. */
export interface OpenSwitchRow {
  slug: string;
  title: string;
  purpose: string;
  status: 'published' | 'cancelled';
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  venueName: string;
  address: string;
  postalCode: string;
  communeCode: string;
  communeName: string;
  zoneSlug: string;
  zoneName: string;
  timeZone: string;
  audiences: string[];
  ideas: number;
}

/** A page of the public Switches of a hub, by number, from above `after`. */
export async function selectOpenSwitches(
  db: Kysely<Database>,
  hubId: string,
  page: { after: number; limit: number },
): Promise<(OpenSwitchRow & { number: number })[]> {
  const { rows } = await sql<OpenSwitchRow & { number: number }>`
    select e.number, e.slug, e.title, e.purpose, e.status, e.starts_at, e.ends_at, e.capacity, e.audiences,
      venue.name as venue_name, venue.address, venue.postal_code, venue.commune_code, venue.commune_name,
      zone.slug as zone_slug, zone.name as zone_name, zone.time_zone,
      (select count(*)::int from idea where idea.switch_event_id = e.id and idea.on_board) as ideas
    from switch_event e
    join venue on venue.id = e.venue_id
    join zone on zone.id = e.zone_id
    where e.hub_id = ${hubId} and e.status <> 'draft' and e.number > ${page.after}
    order by e.number limit ${page.limit}`.execute(db);
  return rows;
}
