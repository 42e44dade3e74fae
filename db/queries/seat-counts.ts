import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

export interface SeatCount {
  switchEventId: string;
  status: 'confirmed' | 'waitlisted';
  stakeholderType: string;
  count: number;
}

/** Confirmed and waitlisted people by type. Two branches, so that each reads its own partial index. */
export async function countRegistrations(
  db: Kysely<Database>,
  switchEventIds: string[],
): Promise<SeatCount[]> {
  const { rows } = await sql<SeatCount>`
    select switch_event_id, 'confirmed' as status, stakeholder_type, count(*)::int as count
    from registration where status = 'confirmed' and switch_event_id = any(${switchEventIds}::uuid[])
    group by switch_event_id, stakeholder_type
    union all
    select switch_event_id, 'waitlisted', stakeholder_type, count(*)::int
    from registration where status = 'waitlisted' and switch_event_id = any(${switchEventIds}::uuid[])
    group by switch_event_id, stakeholder_type`.execute(db);
  return rows;
}
