import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';

/** The host names that a hub answers to, without port. */
export async function selectHubHosts(db: Kysely<Database>, hubId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('hubHost')
    .select('host')
    .where('hubId', '=', hubId)
    .orderBy('host')
    .execute();
  return rows.map((row) => row.host);
}
