import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';

/** A hub with what hangs on it, each in its own order. */
export async function selectHub(db: Kysely<Database>, id: string) {
  const hub = await db.selectFrom('hub').selectAll().where('id', '=', id).executeTakeFirst();
  if (!hub) return undefined;
  const zones = await db.selectFrom('zone').selectAll().where('hubId', '=', id).orderBy('position').execute();
  const leads = await db
    .selectFrom('leadOrganization')
    .select('name')
    .where('hubId', '=', id)
    .orderBy('position')
    .execute();
  const types = await db
    .selectFrom('stakeholderType')
    .selectAll()
    .where('hubId', '=', id)
    .orderBy('position')
    .execute();
  return { hub, zones, leads, types };
}

export async function selectHubIdByHost(db: Kysely<Database>, host: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('hubHost')
    .select('hubId')
    .where('host', '=', host.toLowerCase())
    .executeTakeFirst();
  return row?.hubId;
}
