import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

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
