import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';
import { selectVocabulary } from './vocabulary';

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
  return { hub, zones, leads, types, ...(await selectVocabulary(db, id)) };
}

export function selectHubHosts(db: Kysely<Database>) {
  return db.selectFrom('hubHost').selectAll().execute();
}
