import { type Kysely, sql } from 'kysely';

/** Staff accounts (the four tables that better-auth expects, in our naming), their roles, and the history. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table "user" (
    id text primary key,
    name text not null,
    email text not null unique check (email = lower(email)),
    email_verified boolean not null default false,
    image text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`.execute(db);

  await sql`create table session (
    id text primary key,
    user_id text not null references "user" on delete cascade,
    token text not null unique,
    expires_at timestamptz not null,
    ip_address text,
    user_agent text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`.execute(db);
  await sql`create index session_by_user on session (user_id)`.execute(db);

  await sql`create table account (
    id text primary key,
    account_id text not null,
    provider_id text not null,
    user_id text not null references "user" on delete cascade,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`.execute(db);
  await sql`create index account_user on account (user_id)`.execute(db);

  await sql`create table verification (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`.execute(db);
  await sql`create index verification_identifier on verification (identifier)`.execute(db);

  // switch_event_id gets its foreign key in the next migration, once the table is there.
  await sql`create table role_grant (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null references hub,
    user_id text not null references "user" on delete cascade,
    role text not null check (role in ('mediator', 'facilitator', 'organiser', 'hub_staff', 'hub_admin')),
    zone_id uuid,
    organization_id uuid,
    switch_event_id uuid,
    created_at timestamptz not null default now(),
    foreign key (hub_id, zone_id) references zone (hub_id, id),
    foreign key (hub_id, organization_id) references organization (hub_id, id),
    constraint role_grant_scope check (
      (role = 'organiser') = (zone_id is not null)
      and (role = 'mediator') = (organization_id is not null)
      and (role = 'facilitator') = (switch_event_id is not null)
    ),
    constraint role_grant_once unique nulls not distinct (hub_id, user_id, role, zone_id, organization_id, switch_event_id)
  )`.execute(db);
  await sql`create index role_grant_user on role_grant (user_id)`.execute(db);

  await sql`create table history (
    id bigint generated always as identity primary key,
    hub_id text not null references hub,
    at timestamptz not null default now(),
    actor_kind text not null check (actor_kind in ('staff', 'participant', 'visitor', 'system')),
    actor_user_id text,
    subject text not null check (subject in ('switch_event', 'registration', 'idea', 'role_grant', 'message')),
    subject_id text not null,
    switch_event_id uuid,
    act text not null,
    before jsonb,
    after jsonb
  )`.execute(db);
  await sql`create index history_subject on history (subject, subject_id, id)`.execute(db);
  await sql`create index history_switch on history (switch_event_id, id)`.execute(db);
  await sql`create index history_hub on history (hub_id, id)`.execute(db);
  // "Never updated, never deleted": it holds no name and no address, so erasing a person needs no change here.
  await sql`create function refuse_history_change() returns trigger language plpgsql as $$
    begin raise exception 'history is only ever added to'; end $$`.execute(db);
  await sql`create trigger history_is_final before update or delete on history
    for each row execute function refuse_history_change()`.execute(db);
}
