import { type Kysely, sql } from 'kysely';

/** The triage queue: views that are kept, acts that can be undone, notes among the team, answers kept without deciding. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await keepViews(db);
  await keepActs(db);
  await keepNotes(db);
  await keepDrafts(db);
  await walkInOrder(db);
}

async function keepViews(db: Kysely<unknown>): Promise<void> {
  await sql`create table triage_view (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    user_id text not null references "user" on delete cascade,
    name text not null check (length(name) between 1 and 60),
    -- The filters as they stand in an address.
    query text not null check (length(query) <= 1000),
    is_shared boolean not null default false,
    created_at timestamptz not null default now(),
    unique (hub_id, user_id, name)
  )`.execute(db);
}

/** What an act changed is kept as it was, beside the version that it left: undoing compares that, and nothing else. */
async function keepActs(db: Kysely<unknown>): Promise<void> {
  await sql`create table triage_act (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    user_id text not null references "user" on delete cascade,
    kind text not null check (kind ~ '^[a-z-]{2,40}$'),
    at timestamptz not null,
    undone_at timestamptz,
    unique (hub_id, id)
  )`.execute(db);
  await sql`create index triage_act_latest on triage_act (hub_id, user_id, at desc)`.execute(db);
  await sql`create table triage_act_item (
    act_id uuid not null references triage_act on delete cascade,
    idea_id uuid not null references idea on delete cascade,
    before jsonb not null,
    version_before integer not null,
    version_after integer not null,
    -- The decision that the act prepared, where it did: the idea itself then stays as it is.
    decision_id uuid,
    -- What undoing came to: restored, changed by somebody since, or published already.
    outcome text check (outcome in ('restored', 'changed', 'published')),
    changed_by text references "user" on delete set null,
    primary key (act_id, idea_id),
    check (version_after > version_before or decision_id is not null)
  )`.execute(db);
  await sql`create index triage_act_item_idea on triage_act_item (idea_id, version_after)`.execute(db);
}

async function keepNotes(db: Kysely<unknown>): Promise<void> {
  await sql`create table idea_note (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    idea_id uuid not null,
    author_id text references "user" on delete set null,
    -- The same form sent twice writes one note.
    form_id uuid unique,
    body text not null check (length(body) between 1 and 2000),
    created_at timestamptz not null default now(),
    unique (hub_id, id),
    foreign key (hub_id, idea_id) references idea (hub_id, id) on delete cascade
  )`.execute(db);
  await sql`create index idea_note_idea on idea_note (idea_id, created_at)`.execute(db);
  await sql`create table idea_mention (
    note_id uuid not null references idea_note on delete cascade,
    hub_id text not null references hub,
    user_id text not null references "user" on delete cascade,
    created_at timestamptz not null default now(),
    -- When it went into an e-mail.
    told_at timestamptz,
    primary key (note_id, user_id)
  )`.execute(db);
  await sql`create index idea_mention_untold on idea_mention (created_at) where told_at is null`.execute(db);
  // One e-mail for each person and day, whichever process writes it.
  await sql`create table mention_digest (
    hub_id text not null references hub,
    user_id text not null references "user" on delete cascade,
    day date not null,
    primary key (hub_id, user_id, day)
  )`.execute(db);
}

async function keepDrafts(db: Kysely<unknown>): Promise<void> {
  await sql`create table idea_draft (
    idea_id uuid primary key,
    hub_id text not null,
    answers jsonb not null,
    version integer not null default 1,
    saved_by text references "user" on delete set null,
    saved_at timestamptz not null default now(),
    foreign key (hub_id, idea_id) references idea (hub_id, id) on delete cascade
  )`.execute(db);
}

/** A page of the queue is read from where the one before ended, however many ideas there are. */
async function walkInOrder(db: Kysely<unknown>): Promise<void> {
  await sql`create index idea_queue on idea (hub_id, created_at, number) where on_board`.execute(db);
  await sql`create index idea_queue_column on idea (hub_id, board_column, created_at, number) where on_board`.execute(
    db,
  );
  await sql`create index idea_queue_supports on idea (hub_id, (-support_count), number) where on_board`.execute(
    db,
  );
}
