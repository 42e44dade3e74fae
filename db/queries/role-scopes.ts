import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** The id of a Switch by its slug, whatever its status. */
export async function selectSwitchId(
  db: Kysely<Database>,
  hubId: string,
  slug: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('switchEvent')
    .select('id')
    .where('hubId', '=', hubId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.id;
}

/** The id of the organization of this name, created where the hub did not know it. */
export async function selectOrganizationId(
  db: Kysely<Database>,
  hubId: string,
  name: string,
): Promise<string> {
  const row = await db
    .insertInto('organization')
    .values({ hubId, name })
    .onConflict((conflict) =>
      conflict.columns(['hubId', 'name']).doUpdateSet({ name: sql<string>`organization.name` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
