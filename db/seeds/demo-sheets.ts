import { sql } from 'kysely';
import type { Trx } from '../in-transaction';

/** The sheet that was signed at each invented Switch that is over, for its first session, printed an hour before. */
export async function fillSheets(trx: Trx, hubId: string, now: Date): Promise<void> {
  await sql`insert into attendance_sheet (hub_id, switch_event_id, number, session_ids, registration_ids, blank_rows, made_at)
    select e.hub_id, e.id, 1, array[s.id],
      array(select r.id from registration r where r.switch_event_id = e.id and r.status = 'confirmed'
        order by r.last_name collate french, r.first_name collate french, r.arrival),
      10, e.starts_at - interval '1 hour'
    from switch_event e
    join switch_session s on s.switch_event_id = e.id and s.position = 0
    where e.hub_id = ${hubId} and e.is_demo and e.status = 'published' and e.ends_at <= ${now}
      and exists (select 1 from registration r where r.switch_event_id = e.id and r.status = 'confirmed')`.execute(
    trx,
  );
}
