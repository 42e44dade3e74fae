import { type Kysely, sql } from 'kysely';

/** Venues that serve again: what a body needs to know of them, item by item, and when they are open. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table venue
    add column access_items text[] not null default '{}',
    add column opens_at_minute integer check (opens_at_minute between 0 and 1439),
    add column closes_at_minute integer check (closes_at_minute between 1 and 1440),
    add column is_shared boolean not null default false,
    add column version integer not null default 1,
    add constraint venue_hours check (
      (opens_at_minute is null) = (closes_at_minute is null) and closes_at_minute > opens_at_minute
    )`.execute(db);
  await sql`create index venue_shared on venue (hub_id, name) where is_shared`.execute(db);
}
