import { type Kysely, sql } from 'kysely';

/** What one Switch decides about its own reminders and thanks; without a row the hub's days are meant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table notice_setting (
    switch_event_id uuid primary key,
    hub_id text not null,
    -- Days before the first one, in any order; none sends no reminder.
    reminder_days integer[] not null,
    at_minute integer not null check (at_minute between 0 and 1439),
    thanks boolean not null,
    version integer not null default 1,
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade
  )`.execute(db);
  // Planned with 0020 for moments that were past by then: they would leave late, all at once.
  await sql`delete from scheduled_notice where done_at is null and due_at < now()`.execute(db);
}
