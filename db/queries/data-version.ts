import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** The version of everything a hub shows in public. Two different states never have the same number. */
export async function selectDataVersion(db: Kysely<Database>, hubId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select coalesce(sum(version), 0)::bigint as version from data_version where hub_id = ${hubId}`.execute(
    db,
  );
  return rows[0]?.version ?? 0;
}

/** The part of the version that belongs to the hub as a whole (its own facts, and ideas), not to one Switch. */
export async function selectHubRowVersion(db: Kysely<Database>, hubId: string): Promise<number> {
  const row = await db
    .selectFrom('dataVersion')
    .select('version')
    .where('hubId', '=', hubId)
    .where('shard', '=', 0)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Makes the kept pages about a Switch again, where nothing public was written. */
export async function raiseDataVersion(
  db: Kysely<Database>,
  hubId: string,
  switchEventId: string,
): Promise<void> {
  await sql`select bump_data_version(${hubId}, ${switchEventId}::uuid)`.execute(db);
}
