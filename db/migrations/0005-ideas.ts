import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table idea (
    id uuid primary key default gen_random_uuid(),
    number integer generated always as identity unique,
    hub_id text not null references hub,
    switch_event_id uuid not null,
    title text not null check (length(title) between 1 and 160),
    description text not null check (length(description) <= 4000),
    audiences text[] not null default '{}',
    speaker_type text not null,
    speaker_first_name text not null default '',
    -- How the author hears of the decision. Never shown in public.
    author_contact text not null default 'none' check (author_contact in ('email', 'phone', 'none')),
    author_email text,
    author_phone text,
    author_locale text not null default 'fr' check (author_locale in ('fr', 'en')),
    form_id uuid unique,
    board_column text not null default 'to_sort' check (board_column in
      ('to_sort', 'service_to_prepare', 'service_ready', 'prototype_to_develop', 'prototype_in_progress', 'declined')),
    rank text not null collate "C",
    version integer not null default 1,
    form text check (form in ('formation', 'tutoriel', 'plateforme', 'autre', 'projet', 'prototype', 'innovation')),
    deliverer text,
    delivery_place text,
    delivery_when text,
    delivery_audience text,
    lead text,
    need text,
    next_test text,
    estimated_cost_euros integer check (estimated_cost_euros >= 0),
    decision_reason text,
    decided_at timestamptz,
    decided_by text references "user" on delete set null,
    moved_at timestamptz not null default now(),
    moved_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    search tsvector generated always as (
      setweight(to_tsvector('french_unaccent', title), 'A') || setweight(to_tsvector('french_unaccent', description), 'B')
    ) stored,
    unique (hub_id, id),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id),
    foreign key (hub_id, speaker_type) references stakeholder_type (hub_id, slug),
    constraint idea_rank unique (hub_id, board_column, rank) deferrable,
    constraint idea_author_contact check (
      (author_contact = 'email' and author_email is not null)
      or (author_contact = 'phone' and author_phone is not null)
      or author_contact = 'none'
    ),
    -- The column says what the idea became; the form must be one of that kind.
    constraint idea_form_fits_column check (
      case
        when board_column like 'service_%' then form in ('formation', 'tutoriel', 'plateforme', 'autre')
        when board_column like 'prototype_%' then form in ('projet', 'prototype', 'innovation')
        else form is null
      end
    ),
    constraint idea_decision_has_reason check (board_column = 'to_sort' or (decision_reason is not null and decided_at is not null))
  )`.execute(db);
  await sql`alter table idea set (fillfactor = 85)`.execute(db);
  await sql`create index idea_switch on idea (switch_event_id, number)`.execute(db);
  await sql`create index idea_search on idea using gin (search)`.execute(db);
  await sql`create index idea_audiences on idea using gin (audiences)`.execute(db);
  await sql`create index idea_column_by_speaker on idea (hub_id, board_column, speaker_type, rank)`.execute(
    db,
  );

  // Whoever looks at a board hears of a change once it is committed, on every process.
  await sql`create function tell_idea_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('idea_changed', json_build_object(
        'hubId', new.hub_id, 'number', new.number, 'version', new.version, 'column', new.board_column)::text);
      return null;
    end $$`.execute(db);
  await sql`create trigger idea_changed after insert or update on idea
    for each row execute function tell_idea_changed()`.execute(db);
}
