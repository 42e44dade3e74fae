import type { Kysely } from 'kysely';
import { selectLogisticsHolders } from '~db/queries/needs';
import type { Database } from '~db/schema/database';

/** Ids of those who organise the logistics of a Switch, for `can(viewer, 'see-needs-by-name', …)`; first who held it first. */
export async function logisticsHolders(db: Kysely<Database>, switchEventId: string): Promise<string[]> {
  const holders = await selectLogisticsHolders(db, switchEventId);
  return holders.map(({ id }) => id);
}
