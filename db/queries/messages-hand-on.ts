import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

const LISTED = sql`case when jsonb_typeof(m.details -> 'registrations') = 'array'
  then m.details -> 'registrations' else '[]' end`;

/**
 * What was still to be said to several people at one address, in the name of somebody who is forgotten now, goes on in
 * the name of the next of them: the others are still to hear it. Nothing of the first one stays in it.
 */
export async function handOnMessages(db: Kysely<Database>, fromId: string): Promise<void> {
  await sql`with heir as (
      select distinct on (m.id) m.id as message_id, r.id, r.phone, trim(r.first_name || ' ' || r.last_name) as name
      from message m
      cross join lateral jsonb_array_elements_text(${LISTED}) with ordinality as listed (id, place)
      join registration r on r.id::text = listed.id
      where m.registration_id = ${fromId} and m.state in ('owed', 'queued', 'to_tell', 'failed')
        and r.id <> ${fromId} and r.erased_at is null and r.switch_event_id = m.switch_event_id
        and (m.channel <> 'email' or lower(r.email) = lower(m.to_email))
      order by m.id, listed.place
    )
    update message m set registration_id = heir.id, to_name = heir.name,
      details = jsonb_set(m.details, '{registrations}', (m.details -> 'registrations') - ${fromId}::text),
      to_phone = case when m.channel = 'email' then m.to_phone else heir.phone end,
      channel = case when m.channel = 'email' then 'email' when heir.phone is null then 'in_person' else 'phone' end
    from heir where m.id = heir.message_id`.execute(db);
}
