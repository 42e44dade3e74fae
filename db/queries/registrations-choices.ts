import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';
import { selectOrganizations } from './organizations';
import { selectTables } from './work-tables';

/** What a table of people can be filtered by that is different for each Switch. */
export async function selectFilterChoices(db: Kysely<Database>, switchEventId: string) {
  const organizations = await selectOrganizations(db, switchEventId);
  const tables = await selectTables(db, switchEventId);
  const imports = await db
    .selectFrom('registrationImport')
    .select(['id', 'fileName', 'createdAt'])
    .where('switchEventId', '=', switchEventId)
    .where('undoneAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .limit(50)
    .execute();
  return { organizations, tables, imports };
}
