import { sql } from 'kysely';
import type { Trx } from '../in-transaction';

const PEOPLE_EVERY = 2;

/**
 * Some of the accompanied people of the Switches to come were registered by the demonstration's mediators, who noted
 * that they agree; what they have not been told yet is theirs to tell.
 */
export async function seedDemoDesk(trx: Trx, now: Date): Promise<void> {
  await sql`
    with mediator as (
      select g.hub_id, g.user_id, o.id as organization_id, o.name from role_grant g
      join organization o on o.id = g.organization_id where g.role = 'mediator'
    ),
    accompanied as (
      select p.id, m.*, row_number() over (partition by p.hub_id order by p.created_at, p.id) as nth
      from party p join switch_event e on e.id = p.switch_event_id join mediator m on m.hub_id = p.hub_id
      where p.for_whom <> 'self' and e.starts_at > ${now} and e.status = 'published'
    )
    update party set organization_id = a.organization_id, registered_by = a.user_id,
      consent_kind = case when a.nth % 4 = 0 then 'paper' else 'oral' end, consent_at = party.created_at,
      companion_name = a.name, companion_phone = ''
    from accompanied a where a.id = party.id and a.nth % ${PEOPLE_EVERY} = 0`.execute(trx);
}
