import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** What is reserved, limited and released at some Switches, by Switch: those without any are absent. */
export async function selectSeatSettings(db: Kysely<Database>, ids: readonly string[]) {
  const ofThem = sql<string>`any(${ids}::uuid[])`;
  const rules = await db
    .selectFrom('seatRule')
    .select(['switchEventId', 'stakeholderType', 'reserved', 'maximum'])
    .where('switchEventId', '=', ofThem)
    .execute();
  const releases = await db
    .selectFrom('seatRelease')
    .select(['switchEventId', 'stakeholderType', 'places', 'releaseAt as at'])
    .where('switchEventId', '=', ofThem)
    .execute();
  return { rules, releases };
}
