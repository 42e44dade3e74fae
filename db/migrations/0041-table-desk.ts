import { type Kysely, sql } from 'kysely';

/** Ideas captured at a table: the code that opens it, and corrections that count once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // No code until somebody gives the table one: until then nothing opens it but a role.
  await sql`alter table work_table
    add column short_code text check (short_code ~ '^[2-9A-HJKMNP-Z]{8}$'),
    add column code_drawn_at timestamptz,
    add constraint work_table_code_dated check ((short_code is null) = (code_drawn_at is null))`.execute(db);
  await sql`create unique index work_table_code on work_table (hub_id, short_code)`.execute(db);

  await sql`create table idea_correction (
    -- Drawn where it was typed: the same correction sent again is known.
    id uuid primary key,
    hub_id text not null,
    idea_id uuid not null,
    -- Of the idea, once it was made.
    version integer not null,
    at timestamptz not null,
    foreign key (hub_id, idea_id) references idea (hub_id, id) on delete cascade
  )`.execute(db);
  await sql`create index idea_correction_idea on idea_correction (idea_id)`.execute(db);

  // Whoever opened a table by its code is nobody by name.
  await sql`alter table history drop constraint history_actor_kind_check,
    add constraint history_actor_kind_check
      check (actor_kind in ('staff', 'participant', 'visitor', 'system', 'table'))`.execute(db);
}
