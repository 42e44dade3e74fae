import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** The version of somebody's secret address in a hub; 1 as long as it was never renewed. */
export async function selectCalendarVersion(
  db: Kysely<Database>,
  userId: string,
  hubId: string,
): Promise<number> {
  const row = await db
    .selectFrom('calendarKey')
    .select('version')
    .where('userId', '=', userId)
    .where('hubId', '=', hubId)
    .executeTakeFirst();
  return row?.version ?? 1;
}

/** Raises the version by one, if it still is `seen`. @returns whether it was */
export async function raiseCalendarVersion(
  db: Kysely<Database>,
  { userId, hubId, seen }: { userId: string; hubId: string; seen: number },
): Promise<boolean> {
  const row = await db
    .insertInto('calendarKey')
    .values({ userId, hubId, version: seen + 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['userId', 'hubId'])
        .doUpdateSet({ version: seen + 1, createdAt: sql<Date>`now()` })
        .where('calendarKey.version', '=', seen),
    )
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
}
