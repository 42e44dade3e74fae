import { type Kysely, sql } from 'kysely';

/** The same person registered twice, found by index whatever the accents and the order of the names. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // unaccent() is only "stable": its dictionary might be changed. Ours is the one that comes with PostgreSQL.
  await sql`create function folded_name(first_name text, last_name text) returns text
    language plpgsql immutable parallel safe as $$
    declare
      one text := trim(regexp_replace(lower(public.unaccent('public.unaccent', first_name)), '[\\s''’.-]+', ' ', 'g'));
      other text := trim(regexp_replace(lower(public.unaccent('public.unaccent', last_name)), '[\\s''’.-]+', ' ', 'g'));
    begin
      return least(one, other) || '|' || greatest(one, other);
    end $$`.execute(db);
  await sql`create index registration_folded_name on registration (switch_event_id, folded_name(first_name, last_name))
    where status <> 'cancelled'`.execute(db);
  await sql`create index registration_phone on registration (switch_event_id, phone)
    where status <> 'cancelled' and phone is not null`.execute(db);
  await sql`create index registration_email on registration (switch_event_id, lower(email))
    where status <> 'cancelled' and email is not null`.execute(db);

  // Two people of one name, or a couple with one phone: said once by the team, not asked again.
  await sql`create table registration_apart (
    one_id uuid not null references registration on delete cascade,
    other_id uuid not null references registration on delete cascade,
    by_user text references "user" on delete set null,
    at timestamptz not null default now(),
    primary key (one_id, other_id),
    constraint registration_apart_order check (one_id < other_id)
  )`.execute(db);
  await sql`create index registration_apart_other on registration_apart (other_id)`.execute(db);
}
