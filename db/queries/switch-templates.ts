import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** The templates of a hub by name, with who saved each. */
export function selectTemplates(db: Kysely<Database>, hubId: string) {
  return withAuthor(db)
    .where('switchTemplate.hubId', '=', hubId)
    .orderBy(sql`switch_template.name collate french`)
    .execute();
}

export function selectTemplate(db: Kysely<Database>, hubId: string, id: string) {
  return withAuthor(db)
    .where('switchTemplate.hubId', '=', hubId)
    .where('switchTemplate.id', '=', id)
    .executeTakeFirst();
}

/** @returns its id; undefined where the hub has one of that name */
export async function insertTemplate(
  db: Kysely<Database>,
  row: { hubId: string; name: string; content: string; createdBy: string | null; createdAt: Date },
): Promise<string | undefined> {
  const made = await db
    .insertInto('switchTemplate')
    .values(row)
    .onConflict((conflict) => conflict.columns(['hubId', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id;
}

/** @returns false where the hub has another one of that name, or somebody named it otherwise since `seen` */
export async function renameTemplate(
  db: Kysely<Database>,
  { id, hubId, name, seen }: { id: string; hubId: string; name: string; seen: string },
): Promise<boolean> {
  const { rows } = await sql`update switch_template t set name = ${name}
    where id = ${id} and hub_id = ${hubId} and name = ${seen}
      and not exists (select 1 from switch_template o where o.hub_id = ${hubId} and o.name = ${name} and o.id <> t.id)
    returning id`.execute(db);
  return rows.length > 0;
}

export async function deleteTemplate(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('switchTemplate').where('id', '=', id).execute();
}

function withAuthor(db: Kysely<Database>) {
  return db
    .selectFrom('switchTemplate')
    .leftJoin('user', 'user.id', 'switchTemplate.createdBy')
    .select([
      'switchTemplate.id',
      'switchTemplate.name',
      'switchTemplate.content',
      'switchTemplate.createdBy',
      'switchTemplate.createdAt',
      'user.name as author',
    ]);
}
