import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** In the demonstration the organiser of a zone organises the logistics of its Switches. Idempotent. */
export async function seedDemoLogistics(db: Kysely<Database>): Promise<void> {
  await sql`insert into logistics_holder (hub_id, switch_event_id, user_id)
    select e.hub_id, e.id, u.id from switch_event e
    join zone z on z.id = e.zone_id
    join "user" u on u.id = 'demo-organisation-' || z.slug
    where e.is_demo on conflict do nothing`.execute(db);
}
