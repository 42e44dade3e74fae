import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** One idea of a family: the root that stands on the board, or an original that was merged below it. */
export interface FamilyMember {
  id: string;
  number: number;
  /** Its direct parent; null for the root. */
  mergedInto: string | null;
  switchEventId: string;
}

/** An idea and everything that was merged below it, at any depth, itself first; then by number. */
export async function familyOf(db: Kysely<Database>, rootId: string): Promise<FamilyMember[]> {
  const { rows } = await sql<FamilyMember>`
    with recursive family as (
      select id, number, merged_into, switch_event_id, 0 as depth from idea where id = ${rootId}
      union all
      select child.id, child.number, child.merged_into, child.switch_event_id, family.depth + 1
      from idea child join family on child.merged_into = family.id
    )
    select id, number, merged_into, switch_event_id from family order by depth > 0, number`.execute(db);
  return rows;
}

/** The idea that stands for this one: itself, or the root of the family that it was merged into. */
export async function rootOf(db: Kysely<Database>, ideaId: string): Promise<{ id: string; number: number }> {
  const { rows } = await sql<{ id: string; number: number }>`
    with recursive line as (
      select id, number, merged_into from idea where id = ${ideaId}
      union all
      select parent.id, parent.number, parent.merged_into from idea parent join line on parent.id = line.merged_into
    )
    select id, number from line where merged_into is null`.execute(db);
  const root = rows[0];
  if (!root) throw new Error(`no idea ${ideaId}`);
  return root;
}
