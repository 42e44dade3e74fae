import { type Kysely, sql } from 'kysely';

/** How long people of a Switch stay known, when they were forgotten, and what was forgotten when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table hub add column contacts_kept_months smallint not null default 12
    constraint hub_contacts_kept check (contacts_kept_months between 1 and 36)`.execute(db);
  await sql`alter table switch_event add column people_forgotten_at timestamptz`.execute(db);
  await sql`create index switch_event_remembered on switch_event (ends_at)
    where people_forgotten_at is null and status <> 'draft'`.execute(db);
  // Whoever is forgotten after the day came nonetheless: counts need their status as it was.
  await sql`alter table registration drop constraint registration_erased,
    add constraint registration_erased check (
      erased_at is null
      or (email is null and phone is null and access_needs is null and first_name = '' and last_name = '')
    )`.execute(db);
  await sql`create table purge (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    -- Null for what belongs to no Switch.
    switch_event_id uuid,
    kind text not null,
    rows integer not null check (rows >= 0),
    at timestamptz not null,
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id)
  )`.execute(db);
  await sql`create index purge_hub on purge (hub_id, at desc, id)`.execute(db);
  await sql`create index purge_switch on purge (switch_event_id) where switch_event_id is not null`.execute(
    db,
  );
  await sql`insert into purge (hub_id, switch_event_id, kind, rows, at)
    select hub_id, switch_event_id, 'needs', coalesce((after ->> 'people')::int, 0), at
    from history where subject = 'switch_event' and act = 'needs-purged' and switch_event_id is not null`.execute(
    db,
  );
}
