import { type Kysely, sql } from 'kysely';

/** Ideas on paper: cards with a code of their own, and photos of cards that wait to be copied. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table idea_card (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    -- Printed on the card and on its stub; drawn like the short codes of registrations.
    code text not null check (code ~ '^[2-9A-HJKMNP-Z]{8}$'),
    work_table_id uuid references work_table on delete set null,
    -- In its table, or among those without one.
    number integer not null check (number > 0),
    -- Cards that were printed together.
    batch integer not null check (batch > 0),
    idea_id uuid,
    attached_at timestamptz,
    -- Its stub was lost: it opens nothing any more.
    void_at timestamptz,
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    unique (hub_id, code),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id),
    foreign key (hub_id, idea_id) references idea (hub_id, id),
    constraint idea_card_attached check ((idea_id is null) = (attached_at is null))
  )`.execute(db);
  await sql`create index idea_card_switch on idea_card (switch_event_id, batch)`.execute(db);
  await sql`create index idea_card_table on idea_card (work_table_id) where work_table_id is not null`.execute(
    db,
  );
  await sql`create index idea_card_idea on idea_card (idea_id) where idea_id is not null`.execute(db);

  await sql`create table idea_photo (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    work_table_id uuid references work_table on delete set null,
    -- JPEG, without anything that the camera wrote about place or person.
    bytes bytea not null,
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    -- How far its reader turned it, clockwise.
    turn smallint not null default 0 check (turn in (0, 90, 180, 270)),
    -- Of the file as it was sent: the same photo twice is one.
    digest text not null,
    state text not null default 'waiting' check (state in ('waiting', 'copied', 'set_aside')),
    reason text check (reason in ('unreadable', 'not_an_idea', 'already_there')),
    idea_id uuid,
    claimed_by text references "user" on delete set null,
    claimed_until timestamptz,
    handled_by text references "user" on delete set null,
    handled_at timestamptz,
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    unique (switch_event_id, digest),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id),
    foreign key (hub_id, idea_id) references idea (hub_id, id),
    constraint idea_photo_handled check ((state = 'waiting') = (handled_at is null)),
    constraint idea_photo_reason check ((state = 'set_aside') = (reason is not null)),
    constraint idea_photo_copied check (state <> 'copied' or idea_id is not null)
  )`.execute(db);
  await sql`create index idea_photo_queue on idea_photo (switch_event_id, state, created_at)`.execute(db);
  await sql`create index idea_photo_handled on idea_photo (handled_at) where handled_at is not null`.execute(
    db,
  );
  await sql`create index idea_photo_table on idea_photo (work_table_id) where work_table_id is not null`.execute(
    db,
  );
  await sql`create index idea_photo_idea on idea_photo (idea_id) where idea_id is not null`.execute(db);
  await sql`alter table idea_photo alter column bytes set storage external`.execute(db);
}
