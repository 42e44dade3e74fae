import { type Kysely, sql } from 'kysely';

/** What did not arrive, found without reading what did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index message_switch_failed on message (switch_event_id) where state = 'failed'`.execute(
    db,
  );
}
