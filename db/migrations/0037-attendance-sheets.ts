import { type Kysely, sql } from 'kysely';

/** Attendance sheets as they were printed, in their order of people, and what was copied from them by hand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table attendance_sheet (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    -- Printed on it, so that whoever copies it opens the same one.
    number integer not null check (number > 0),
    session_ids uuid[] not null check (cardinality(session_ids) > 0),
    -- The row of each person, from 1. Ids only: a sheet says no name that is not there any more.
    registration_ids uuid[] not null,
    blank_rows integer not null check (blank_rows between 0 and 100),
    made_by text references "user" on delete set null,
    made_at timestamptz not null default now(),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id),
    unique (switch_event_id, number)
  )`.execute(db);
  await sql`create table attendance_entry (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    sheet_id uuid not null references attendance_sheet,
    -- What this entry marked: somebody at a session, side by side. Taking it back touches nothing else.
    marked_ids uuid[] not null,
    marked_sessions uuid[] not null,
    people integer not null check (people >= 0),
    by_user text references "user" on delete set null,
    at timestamptz not null default now(),
    undone_at timestamptz,
    -- Says "this is the same form sent again": a double click marks once.
    form_id uuid not null unique,
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id),
    check (cardinality(marked_ids) = cardinality(marked_sessions))
  )`.execute(db);
  await sql`create index attendance_entry_sheet on attendance_entry (sheet_id, at desc)`.execute(db);
}
