import { type Kysely, sql } from 'kysely';

/** The day after: who was there, what follows, what it cost, what was seen, and the text around it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table attendance (
    hub_id text not null,
    switch_event_id uuid not null,
    registration_id uuid not null references registration,
    -- A session that somebody was seen at is not taken out of the programme.
    session_id uuid not null references switch_session,
    by_user text references "user" on delete set null,
    at timestamptz not null default now(),
    primary key (session_id, registration_id),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id)
  )`.execute(db);
  await sql`create index attendance_registration on attendance (registration_id)`.execute(db);
  await sql`create index attendance_switch on attendance (switch_event_id)`.execute(db);

  await sql`create table event_report (
    switch_event_id uuid primary key,
    hub_id text not null,
    summary text not null default '' check (length(summary) <= 8000),
    organiser text not null default '' check (length(organiser) <= 200),
    level text check (level in ('communal', 'epci', 'departemental', 'regional', 'national')),
    kind text check (length(kind) <= 80),
    headcount integer check (headcount between 0 and 100000),
    version integer not null default 1,
    updated_at timestamptz not null default now(),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade
  )`.execute(db);

  await sql`create table follow_up (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    what text not null check (length(what) between 1 and 500),
    who text not null check (length(who) between 1 and 160),
    due_on text not null default '' check (due_on = '' or due_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    done_at timestamptz,
    created_at timestamptz not null default now(),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade
  )`.execute(db);
  await sql`create index follow_up_switch on follow_up (switch_event_id, created_at)`.execute(db);

  await sql`create table switch_cost (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    label text not null check (length(label) between 1 and 160),
    cents integer not null check (cents between 0 and 100000000),
    created_at timestamptz not null default now(),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade
  )`.execute(db);
  await sql`create index switch_cost_switch on switch_cost (switch_event_id, created_at)`.execute(db);

  // Kept only with the rights of whoever is on it: who gave them is said with the picture.
  await sql`create table switch_photo (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    bytes bytea not null,
    width integer not null,
    height integer not null,
    caption text not null check (length(caption) between 1 and 300),
    rights_confirmed_at timestamptz not null,
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade
  )`.execute(db);
  await sql`create index switch_photo_switch on switch_photo (switch_event_id, created_at)`.execute(db);
}
