import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists unaccent`.execute(db);
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create extension if not exists btree_gist`.execute(db);
  await sql`create collation if not exists french (provider = icu, locale = 'fr-FR')`.execute(db);
  await sql`create text search configuration french_unaccent (copy = french)`.execute(db);
  await sql`alter text search configuration french_unaccent
    alter mapping for asciiword, asciihword, hword_asciipart, hword, hword_part, word with unaccent, french_stem`.execute(
    db,
  );

  await sql`create table hub (
    id text primary key check (id ~ '^[a-z0-9-]{2,60}$'),
    name text not null,
    presentation_fr text not null,
    presentation_en text not null,
    region_fr text not null,
    region_en text not null,
    time_zone text not null,
    target_people integer not null check (target_people > 0),
    budget_euros integer not null check (budget_euros >= 0),
    contact_email text not null,
    contact_phone text not null,
    is_demo boolean not null default false,
    created_at timestamptz not null default now()
  )`.execute(db);

  await sql`create table hub_host (
    host text primary key check (host = lower(host)),
    hub_id text not null references hub
  )`.execute(db);
  await sql`create index hub_host_hub on hub_host (hub_id)`.execute(db);

  await sql`create table lead_organization (
    hub_id text not null references hub,
    position smallint not null,
    name text not null,
    primary key (hub_id, position),
    unique (hub_id, name)
  )`.execute(db);

  await sql`create table zone (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    slug text not null check (slug ~ '^[a-z0-9-]{2,60}$'),
    name text not null,
    time_zone text not null,
    hue text not null check (hue in ('ocean', 'lavender', 'ochre', 'azure', 'palm', 'coral')),
    departments text[] not null,
    position smallint not null,
    unique (hub_id, slug),
    unique (hub_id, id),
    unique (hub_id, position)
  )`.execute(db);

  await sql`create table stakeholder_type (
    hub_id text not null references hub,
    slug text not null check (slug ~ '^[a-z0-9-]{2,40}$'),
    label_fr text not null,
    label_en text not null,
    explanation_fr text not null,
    explanation_en text not null,
    position smallint not null,
    primary key (hub_id, slug),
    unique (hub_id, position)
  )`.execute(db);

  await sql`create table organization (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    name text not null check (length(name) between 1 and 200),
    created_at timestamptz not null default now(),
    unique (hub_id, name),
    unique (hub_id, id)
  )`.execute(db);
}
