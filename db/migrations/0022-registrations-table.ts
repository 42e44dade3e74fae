import { type Kysely, sql } from 'kysely';

/** People who come from a file, until it is undone; people who stood there twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table registration_import (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    file_name text not null check (length(file_name) <= 200),
    people integer not null check (people > 0),
    tells boolean not null,
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    undone_at timestamptz,
    -- Says "this is the same file confirmed again": a double click imports once.
    form_id uuid not null unique,
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id)
  )`.execute(db);
  await sql`create index registration_import_switch on registration_import (switch_event_id, created_at desc)`.execute(
    db,
  );
  await sql`alter table party add column import_id uuid references registration_import`.execute(db);
  await sql`create index party_import on party (import_id) where import_id is not null`.execute(db);
  await sql`alter table registration
    add column merged_into uuid references registration,
    add constraint registration_merged check (merged_into is null or status = 'cancelled')`.execute(db);
  await sql`create index registration_merged_into on registration (merged_into) where merged_into is not null`.execute(
    db,
  );
  // Same name at the same Switch: found without reading everybody against everybody.
  await sql`create index registration_name on registration (switch_event_id, lower(last_name), lower(first_name))
    where status <> 'cancelled'`.execute(db);
}
