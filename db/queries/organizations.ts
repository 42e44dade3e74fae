import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../schema/database';

/** Nobody chooses from a longer list. */
const MOST = 300;

/** True of whoever comes from there. People type it by hand: case, and spaces around it, make no other structure. */
export function isFrom(organization: string) {
  return sql<SqlBool>`lower(trim(registration.organization) collate french) = lower(trim(${organization}::text) collate french)`;
}

/** The structures from which people of this Switch come, each once, as French is sorted. */
export async function selectOrganizations(db: Kysely<Database>, switchEventId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('registration')
    .select((eb) => eb.fn.min(eb.fn<string>('trim', ['organization'])).as('name'))
    .where('switchEventId', '=', switchEventId)
    .where('erasedAt', 'is', null)
    .where('organization', '<>', '')
    .groupBy(sql`lower(trim(organization) collate french)`)
    .orderBy(sql`min(trim(organization)) collate french`)
    .limit(MOST)
    .execute();
  return rows.map(({ name }) => name);
}

/** The organizations that mediators of this hub work for, by name. */
export function selectHubOrganizations(db: Kysely<Database>, hubId: string) {
  return db
    .selectFrom('organization')
    .select(['id', 'name'])
    .where('hubId', '=', hubId)
    .orderBy(sql`name collate french`)
    .execute();
}
