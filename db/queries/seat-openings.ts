import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';

/** When some of the reserved places of these Switches open, step by step. */
export function selectOpenings(db: Kysely<Database>, switchEventIds: string[]) {
  if (switchEventIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('seatRelease')
    .select(['switchEventId', 'stakeholderType', 'releaseAt as at'])
    .where('switchEventId', 'in', switchEventIds)
    .orderBy('releaseAt')
    .orderBy('id')
    .execute();
}

/** Those of these Switches that keep places for somebody. */
export async function selectReservingIds(
  db: Kysely<Database>,
  switchEventIds: string[],
): Promise<Set<string>> {
  if (switchEventIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('seatRule')
    .select('switchEventId')
    .distinct()
    .where('switchEventId', 'in', switchEventIds)
    .where('reserved', '>', 0)
    .execute();
  return new Set(rows.map((row) => row.switchEventId));
}
