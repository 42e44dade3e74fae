import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table venue (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    name text not null,
    address text not null,
    postal_code text not null check (postal_code ~ '^[0-9]{5}$'),
    commune_code text not null check (commune_code ~ '^[0-9AB]{5}$'),
    commune_name text not null,
    access_information text not null default '',
    unique (hub_id, id)
  )`.execute(db);

  await sql`create table switch_event (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    zone_id uuid not null,
    slug text not null check (slug ~ '^[a-z0-9-]{3,120}$'),
    status text not null default 'draft' check (status in ('draft', 'published', 'cancelled')),
    title text not null check (length(title) between 1 and 160),
    purpose text not null check (length(purpose) <= 4000),
    venue_id uuid not null,
    place_text text not null,
    capacity integer not null check (capacity between 1 and 5000),
    release_at timestamptz,
    released_at timestamptz,
    registration_opens_at timestamptz not null,
    registration_closes_at timestamptz not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    audiences text[] not null default '{}',
    contact_name text not null default '',
    contact_phone text not null,
    cancellation_reason text,
    version integer not null default 1,
    calendar_uid text not null unique,
    calendar_sequence integer not null default 0 check (calendar_sequence >= 0),
    is_demo boolean not null default false,
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    published_at timestamptz,
    search tsvector generated always as (
      to_tsvector('french_unaccent', title || ' ' || place_text || ' ' || purpose)
    ) stored,
    unique (hub_id, slug),
    unique (hub_id, id),
    foreign key (hub_id, zone_id) references zone (hub_id, id),
    foreign key (hub_id, venue_id) references venue (hub_id, id),
    constraint switch_event_hours check (ends_at > starts_at),
    constraint switch_event_registration_hours check (registration_closes_at > registration_opens_at),
    constraint switch_event_published check (status = 'draft' or published_at is not null),
    constraint switch_event_cancelled check ((status = 'cancelled') = (cancellation_reason is not null))
  )`.execute(db);
  await sql`alter table switch_event set (fillfactor = 85)`.execute(db);
  // One index for each way a page lists them: all of the hub, one zone, a search, an audience, an organiser's zone.
  await sql`create index switch_event_hub_time on switch_event (hub_id, starts_at, id) where status <> 'draft'`.execute(
    db,
  );
  await sql`create index switch_event_hub_end on switch_event (hub_id, ends_at, id) where status <> 'draft'`.execute(
    db,
  );
  await sql`create index switch_event_zone_time on switch_event (zone_id, starts_at, id) where status <> 'draft'`.execute(
    db,
  );
  await sql`create index switch_event_zone_end on switch_event (zone_id, ends_at, id) where status <> 'draft'`.execute(
    db,
  );
  await sql`create index switch_event_zone_all on switch_event (zone_id, starts_at, id)`.execute(db);
  await sql`create index switch_event_hub_all on switch_event (hub_id, starts_at, id)`.execute(db);
  await sql`create index switch_event_search on switch_event using gin (search)`.execute(db);
  await sql`create index switch_event_audiences on switch_event using gin (audiences)`.execute(db);
  await sql`create index switch_event_venue on switch_event (venue_id)`.execute(db);
  await sql`create index switch_event_release on switch_event (release_at)
    where released_at is null and status = 'published'`.execute(db);

  await sql`create table switch_session (
    id uuid primary key default gen_random_uuid(),
    switch_event_id uuid not null references switch_event on delete cascade,
    position smallint not null,
    kind text not null check (kind in ('pleniere', 'forum', 'chantier', 'autre')),
    title text not null default '',
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    constraint switch_session_position unique (switch_event_id, position) deferrable,
    -- Everybody is at a plenary, so two of one Switch cannot overlap. Forums and chantiers may.
    constraint switch_session_one_plenary exclude using gist
      (switch_event_id with =, tstzrange(starts_at, ends_at) with &&) where (kind = 'pleniere')
  )`.execute(db);

  await sql`create table seat_rule (
    hub_id text not null,
    switch_event_id uuid not null,
    stakeholder_type text not null,
    reserved integer not null default 0 check (reserved >= 0),
    maximum integer check (maximum >= 0),
    primary key (switch_event_id, stakeholder_type),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade,
    foreign key (hub_id, stakeholder_type) references stakeholder_type (hub_id, slug),
    constraint seat_rule_reserved_within_maximum check (maximum is null or reserved <= maximum)
  )`.execute(db);

  // The sum of reserved places stays within the capacity: looked at once, at commit, whichever side changed.
  await sql`create function check_reserved_within_capacity() returns trigger language plpgsql as $$
    declare
      event uuid;
    begin
      if tg_table_name = 'seat_rule' then event := new.switch_event_id; else event := new.id; end if;
      if (select sum(r.reserved) from seat_rule r where r.switch_event_id = event)
         > (select e.capacity from switch_event e where e.id = event) then
        raise exception 'reserved places pass the capacity of %', event
          using errcode = '23514', constraint = 'seat_rule_reserved_within_capacity';
      end if;
      return null;
    end $$`.execute(db);
  await sql`create constraint trigger seat_rule_reserved_within_capacity after insert or update on seat_rule
    deferrable initially deferred for each row execute function check_reserved_within_capacity()`.execute(db);
  await sql`create constraint trigger switch_event_capacity_above_reserved after update of capacity on switch_event
    deferrable initially deferred for each row execute function check_reserved_within_capacity()`.execute(db);

  await sql`alter table role_grant add foreign key (hub_id, switch_event_id) references switch_event (hub_id, id)`.execute(
    db,
  );
  await sql`create index role_grant_switch on role_grant (switch_event_id) where switch_event_id is not null`.execute(
    db,
  );
}
