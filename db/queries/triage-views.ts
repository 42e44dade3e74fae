import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

export interface ViewRow {
  id: string;
  userId: string;
  owner: string;
  name: string;
  query: string;
  isShared: boolean;
}

/** Somebody's own views, and those that others show to the whole hub. */
export async function selectViews(db: Kysely<Database>, hubId: string, userId: string): Promise<ViewRow[]> {
  const { rows } = await sql<ViewRow>`
    select view.id, view.user_id, owner.name as owner, view.name, view.query, view.is_shared
    from triage_view view join "user" owner on owner.id = view.user_id
    where view.hub_id = ${hubId} and (view.user_id = ${userId} or view.is_shared)
    order by view.user_id <> ${userId}, view.name collate french, view.id`.execute(db);
  return rows;
}

/** @returns undefined where they have a view of this name */
export async function insertView(
  db: Kysely<Database>,
  view: { hubId: string; userId: string; name: string; query: string; isShared: boolean },
): Promise<string | undefined> {
  const row = await db
    .insertInto('triageView')
    .values(view)
    .onConflict((conflict) => conflict.columns(['hubId', 'userId', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function countViews(db: Kysely<Database>, hubId: string, userId: string): Promise<number> {
  const row = await db
    .selectFrom('triageView')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('hubId', '=', hubId)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return row?.count ?? 0;
}

export function selectView(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('triageView')
    .select(['id', 'userId'])
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function deleteView(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('triageView').where('id', '=', id).execute();
}
