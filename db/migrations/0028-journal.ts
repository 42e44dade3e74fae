import { type Kysely, sql } from 'kysely';

/**
 * The journal is read by moment, newest first, between two days. One index in the place of another: writing the
 * history, which every registration does, costs what it did.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index history_hub_at on history (hub_id, at, id)`.execute(db);
  await sql`drop index history_hub`.execute(db);
}
