import { type Kysely, sql } from 'kysely';

/** What a programme says of each session, work tables, and what a hub keeps to prepare the next Switch from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table switch_session
    add column room text not null default '' check (length(room) <= 120),
    add column facilitator text not null default '' check (length(facilitator) <= 120),
    add column description text not null default '' check (length(description) <= 2000)`.execute(db);
  // Sessions keep their identity when they change places, so for a moment two plenaries may overlap.
  await sql`alter table switch_session drop constraint switch_session_one_plenary`.execute(db);
  await sql`alter table switch_session add constraint switch_session_one_plenary exclude using gist
    (switch_event_id with =, tstzrange(starts_at, ends_at) with &&) where (kind = 'pleniere')
    deferrable initially immediate`.execute(db);

  await sql`create table work_table (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    number smallint not null check (number between 1 and 200),
    theme text not null check (length(theme) between 1 and 160),
    facilitator text not null default '' check (length(facilitator) <= 120),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade,
    constraint work_table_number unique (switch_event_id, number) deferrable
  )`.execute(db);
  await sql`create trigger data_version after insert or update or delete on work_table
    for each row execute function bump_for_seat_rule()`.execute(db);
  await sql`alter table registration
    add column work_table_id uuid references work_table on delete set null`.execute(db);
  await sql`create index registration_work_table on registration (work_table_id) where work_table_id is not null`.execute(
    db,
  );

  await sql`create table switch_template (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    name text not null check (length(name) between 1 and 160),
    content jsonb not null,
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    unique (hub_id, name)
  )`.execute(db);
}
