import { type Kysely, sql } from 'kysely';

/** What the jobs look for every few seconds or hours, found without reading what is done with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index message_queued on message (created_at) where state = 'queued'`.execute(db);
  await sql`create index message_to_tell on message (hub_id, created_at, id) where state = 'to_tell'`.execute(
    db,
  );
  await sql`create index message_hub_kind on message (hub_id, kind, created_at desc, id)`.execute(db);
  await sql`create index registration_needs on registration (switch_event_id) where access_needs is not null`.execute(
    db,
  );
}
