import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

export interface TriageStaff {
  id: string;
  name: string;
  /** Ideas on the board that are assigned to them. */
  held: number;
  /** False where their role is over, and ideas are still theirs. */
  isStaff: boolean;
}

/** Who may be given ideas, and whoever still holds some, with how many. */
export async function selectTriageStaff(
  db: Kysely<Database>,
  hubId: string,
  now: Date,
): Promise<TriageStaff[]> {
  const { rows } = await sql<TriageStaff>`
    select person.id, person.name, coalesce(held.count, 0)::int as held, staff.user_id is not null as is_staff
    from "user" person
    left join (
      select assigned_to, count(*) as count from idea
      where hub_id = ${hubId} and on_board and assigned_to is not null group by assigned_to
    ) held on held.assigned_to = person.id
    left join (
      select distinct user_id from role_grant
      where hub_id = ${hubId} and role in ('hub_staff', 'hub_admin')
        and (expires_at is null or expires_at > ${now})
    ) staff on staff.user_id = person.id
    where staff.user_id is not null or held.count > 0
    order by person.name collate french, person.id`.execute(db);
  return rows;
}

/** True where this person works for the hub now. */
export async function isTriageStaff(
  db: Kysely<Database>,
  hubId: string,
  userId: string,
  now: Date,
): Promise<boolean> {
  const staff = await selectTriageStaff(db, hubId, now);
  return staff.some(({ id, isStaff }) => isStaff && id === userId);
}
