import { type Kysely, sql } from 'kysely';

/** What people need to know of a service, what trying a prototype taught, and the file that a service comes with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idea
    add column delivery_summary text not null default '',
    add column delivery_how text not null default '',
    add column delivery_phone text,
    -- Terms of the national vocabulary of places of digital mediation.
    add column delivery_fee text not null default '',
    add column delivery_modes text[] not null default '{}',
    add column spent_cost_euros integer check (spent_cost_euros >= 0)`.execute(db);

  await sql`create table idea_test (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    idea_id uuid not null,
    tested_on date not null,
    tried text not null check (length(tried) between 1 and 1000),
    people integer check (people >= 0),
    learnt text not null check (length(learnt) between 1 and 2000),
    form_id uuid not null unique,
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    foreign key (hub_id, idea_id) references idea (hub_id, id) on delete cascade
  )`.execute(db);
  await sql`create index idea_test_idea on idea_test (idea_id, tested_on, created_at)`.execute(db);

  await sql`create table idea_file (
    -- One for each service: another one takes its place.
    idea_id uuid primary key,
    id uuid not null default gen_random_uuid(),
    hub_id text not null,
    name text not null check (length(name) between 1 and 120),
    media_type text not null,
    bytes bytea not null check (length(bytes) <= 10485760),
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    foreign key (hub_id, idea_id) references idea (hub_id, id) on delete cascade
  )`.execute(db);
  // Already compressed, and sent whole: nothing is gained by packing it again.
  await sql`alter table idea_file alter column bytes set storage external`.execute(db);

  // The catalogue walks its own index, the latest first; whatever it is narrowed by stands in it.
  await sql`create index idea_services on idea (hub_id, number desc) include (zone_id, topics, audiences)
    where on_board and split_part(board_column, '__', 1) = 'service_ready'`.execute(db);
  await sql`create index idea_next_tests on idea (hub_id, next_test_on)
    where on_board and next_test_on is not null`.execute(db);

  for (const table of ['idea_test', 'idea_file']) {
    await sql`create trigger data_version after insert or update or delete on ${sql.table(table)}
      for each row execute function bump_for_hub_row()`.execute(db);
  }
}
