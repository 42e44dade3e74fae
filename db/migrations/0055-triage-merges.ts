import { type Kysely, sql } from 'kysely';

/** Merging from the queue can be taken back as any other act of the triage; topics are found without reading all ideas. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The merge that took the idea off the board, where the act did: undoing takes that merge back.
  await sql`alter table triage_act_item add column merge_id uuid`.execute(db);
  await sql`create index idea_topics on idea using gin (topics)`.execute(db);
}
