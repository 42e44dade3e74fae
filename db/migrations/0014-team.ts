import { type Kysely, sql } from 'kysely';

/** Co-organisers of one Switch, roles that end, who holds the logistics, and the private calendars of the team. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table role_grant drop constraint role_grant_role_check`.execute(db);
  await sql`alter table role_grant add constraint role_grant_role_check
    check (role in ('mediator', 'facilitator', 'co_organiser', 'organiser', 'hub_staff', 'hub_admin'))`.execute(
    db,
  );
  await sql`alter table role_grant drop constraint role_grant_scope`.execute(db);
  await sql`alter table role_grant add constraint role_grant_scope check (
    (role = 'organiser') = (zone_id is not null)
    and (role = 'mediator') = (organization_id is not null)
    and (role in ('facilitator', 'co_organiser')) = (switch_event_id is not null)
  )`.execute(db);
  // A role whose time is over opens nothing; the row stays until somebody takes it away.
  await sql`alter table role_grant add column expires_at timestamptz`.execute(db);
  await sql`alter table "user" add column last_sign_in_at timestamptz`.execute(db);

  await sql`create table logistics_holder (
    hub_id text not null,
    switch_event_id uuid not null,
    user_id text not null references "user" on delete cascade,
    created_at timestamptz not null default now(),
    primary key (switch_event_id, user_id),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade
  )`.execute(db);
  await sql`create index logistics_holder_user on logistics_holder (user_id)`.execute(db);
  // Until now every organiser read the needs; whoever prepared a Switch goes on welcoming its people.
  await sql`insert into logistics_holder (hub_id, switch_event_id, user_id)
    select hub_id, id, created_by from switch_event where created_by is not null`.execute(db);

  // The secret address of somebody's own calendar is made of this version; renewing it is adding one.
  await sql`create table calendar_key (
    user_id text not null references "user" on delete cascade,
    hub_id text not null references hub,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (user_id, hub_id)
  )`.execute(db);

  await sql`alter table history drop constraint history_subject_check`.execute(db);
  await sql`alter table history add constraint history_subject_check check (subject in (
    'switch_event', 'registration', 'idea', 'role_grant', 'message',
    'campaign', 'venue', 'switch_template', 'registration_import', 'hub', 'event_report'
  ))`.execute(db);
  await sql`create index history_hub_subject on history (hub_id, subject, id)`.execute(db);
  await sql`create index history_actor on history (actor_user_id, id) where actor_user_id is not null`.execute(
    db,
  );
}
