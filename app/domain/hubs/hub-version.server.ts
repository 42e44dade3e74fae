import type { Kysely } from 'kysely';
import { selectDataVersion, selectHubRowVersion } from '~db/queries/data-version';
import type { Database } from '~db/schema/database';

/** Changes whenever the hub's own facts (zones, types, texts) or ideas change. */
export function hubVersion(db: Kysely<Database>, hubId: string): Promise<number> {
  return selectHubRowVersion(db, hubId);
}

/** Changes with every write to anything the hub shows in public, at its commit. */
export function dataVersion(db: Kysely<Database>, hubId: string): Promise<number> {
  return selectDataVersion(db, hubId);
}
