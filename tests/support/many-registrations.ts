import { sql } from 'kysely';
import type { Db } from '~db/connect.server';

/**
 * Registers many people at once, each with an address of their own: `personne-1@people.example`…
 * @param from the number of the first one
 */
export async function manyRegistrations(
  db: Db,
  switchEventId: string,
  { count, from = 1, locale = 'fr' }: { count: number; from?: number; locale?: 'fr' | 'en' },
): Promise<void> {
  await sql`with people as (
      select n, gen_random_uuid() as party_id, e.hub_id, e.id as event_id
      from generate_series(${from}::int, ${from + count - 1}::int) n, switch_event e where e.id = ${switchEventId}
    ), parties as (
      insert into party (id, hub_id, switch_event_id, for_whom, locale)
      select party_id, hub_id, event_id, 'self', ${locale} from people returning id
    )
    insert into registration (hub_id, switch_event_id, party_id, status, first_name, last_name, stakeholder_type,
      contact, email, email_is_own, short_code, confirmed_at)
    select hub_id, event_id, party_id, 'confirmed', 'Personne' || n, 'Exemple', 'usager', 'email',
      'personne-' || n || '@people.example', true,
      translate(upper(lpad(to_hex(nextval('registration_arrival') + 305419896), 8, '2')), '01', 'XY'), now()
    from people where exists (select 1 from parties)`.execute(db);
}
