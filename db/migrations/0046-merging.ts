import { type Kysely, sql } from 'kysely';

/** Who merged which idea into which, why, and until when; who split one into parts, and what it was before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table idea_merge (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    source_id uuid not null,
    target_id uuid not null,
    -- Public, and told to whoever proposed the source.
    reason text not null check (length(reason) between 1 and 1000),
    merged_at timestamptz not null,
    merged_by text references "user" on delete set null,
    undone_at timestamptz,
    undone_by text references "user" on delete set null,
    foreign key (hub_id, source_id) references idea (hub_id, id),
    foreign key (hub_id, target_id) references idea (hub_id, id),
    constraint idea_merge_of_two check (source_id <> target_id)
  )`.execute(db);
  await sql`create unique index idea_merge_open on idea_merge (source_id) where undone_at is null`.execute(
    db,
  );
  await sql`create index idea_merge_source on idea_merge (source_id)`.execute(db);
  await sql`create index idea_merge_target on idea_merge (target_id)`.execute(db);

  await sql`create table idea_splitting (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    original_id uuid not null,
    reason text not null check (length(reason) between 1 and 1000),
    -- Where the original was closed: what it was, to put it back.
    former jsonb,
    -- Of the original and of each part right afterwards: who changed one since cannot lose it to an undo.
    original_version integer not null,
    split_at timestamptz not null,
    split_by text references "user" on delete set null,
    undone_at timestamptz,
    undone_by text references "user" on delete set null,
    unique (hub_id, id),
    foreign key (hub_id, original_id) references idea (hub_id, id)
  )`.execute(db);
  await sql`create index idea_splitting_original on idea_splitting (original_id)`.execute(db);
  await sql`create table idea_split_part (
    idea_id uuid primary key,
    hub_id text not null,
    split_id uuid not null,
    version integer not null,
    foreign key (hub_id, split_id) references idea_splitting (hub_id, id),
    foreign key (hub_id, idea_id) references idea (hub_id, id)
  )`.execute(db);
  await sql`create index idea_split_part_split on idea_split_part (split_id)`.execute(db);
}
