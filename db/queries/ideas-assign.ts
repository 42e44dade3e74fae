import { sql } from 'kysely';
import type { Trx } from '../in-transaction';

/** Gives locked ideas to somebody, or to nobody. */
export async function assignLocked(
  trx: Trx,
  ideaIds: readonly string[],
  assignedTo: string | null,
): Promise<void> {
  await sql`update idea set assigned_to = ${assignedTo}, version = version + 1
    where id = any(${ideaIds}::uuid[])`.execute(trx);
}

/** Puts locked ideas at these places of a locked column, in one statement. */
export async function placeLocked(
  trx: Trx,
  places: readonly { id: string; rank: string }[],
  moved: { column: string; at: Date; by: string | null },
): Promise<void> {
  await sql`update idea set board_column = ${moved.column}, rank = place.rank, version = idea.version + 1,
      moved_at = ${moved.at}, moved_by = ${moved.by}
    from unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ rank }) => rank)}::text[]) as place (id, rank)
    where idea.id = place.id`.execute(trx);
}
