import { type Kysely, sql } from 'kysely';

/** Needs that can be counted without naming anybody, and what was arranged for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table registration add column need_kinds text[] not null default '{}'`.execute(db);
  await sql`alter table registration drop constraint registration_needs_with_consent`.execute(db);
  await sql`alter table registration add constraint registration_needs_with_consent check (
    (access_needs is null and need_kinds = '{}') or access_needs_consent_at is not null
  )`.execute(db);
  await sql`drop index registration_needs`.execute(db);
  await sql`create index registration_needs on registration (switch_event_id)
    where access_needs is not null or need_kinds <> '{}'`.execute(db);

  await sql`create table need_arrangement (
    hub_id text not null,
    switch_event_id uuid not null,
    kind text not null check (kind ~ '^[a-z_]{2,40}$'),
    state text not null default 'to_book' check (state in ('to_book', 'booked', 'impossible')),
    -- How many people had it when their needs were forgotten: what the report may still say.
    people integer check (people >= 0),
    updated_by text references "user" on delete set null,
    updated_at timestamptz not null default now(),
    primary key (switch_event_id, kind),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade
  )`.execute(db);
  await sql`alter table switch_event add column needs_purged_at timestamptz`.execute(db);
}
