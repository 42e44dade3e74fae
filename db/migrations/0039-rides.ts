import { type Kysely, sql } from 'kysely';

/** Getting there: a seat in somebody's car, by commune only, and minibuses with seats to book. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table switch_event add column rides_open boolean not null default false`.execute(db);

  await sql`create table ride (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    registration_id uuid not null unique references registration,
    kind text not null check (kind in ('offer', 'seek')),
    commune_code text not null,
    commune_name text not null,
    -- Free in the car, or wanted in one.
    seats smallint not null check (seats between 1 and 8),
    created_at timestamptz not null default now(),
    unique (hub_id, id),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id)
  )`.execute(db);
  await sql`create index ride_switch on ride (switch_event_id, created_at)`.execute(db);

  await sql`create table ride_request (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    ride_id uuid not null,
    -- Who asks; contacts are shown to both once it is accepted, and not before.
    registration_id uuid not null references registration,
    seats smallint not null check (seats between 1 and 8),
    state text not null default 'asked' check (state in ('asked', 'accepted', 'refused')),
    asked_at timestamptz not null default now(),
    answered_at timestamptz,
    unique (ride_id, registration_id),
    foreign key (hub_id, ride_id) references ride (hub_id, id) on delete cascade,
    constraint ride_request_answered check ((state = 'asked') = (answered_at is null))
  )`.execute(db);
  await sql`create index ride_request_registration on ride_request (registration_id)`.execute(db);

  await sql`create table shuttle (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    commune_code text not null,
    commune_name text not null,
    meeting_point text not null check (length(meeting_point) between 1 and 200),
    leaves_at timestamptz not null,
    seats smallint not null check (seats between 1 and 100),
    cancelled_at timestamptz,
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    unique (hub_id, id),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id)
  )`.execute(db);
  await sql`create index shuttle_switch on shuttle (switch_event_id, leaves_at)`.execute(db);

  await sql`create table shuttle_booking (
    -- One seat for each person, in one minibus.
    registration_id uuid primary key references registration,
    hub_id text not null,
    shuttle_id uuid not null,
    at timestamptz not null default now(),
    foreign key (hub_id, shuttle_id) references shuttle (hub_id, id)
  )`.execute(db);
  await sql`create index shuttle_booking_shuttle on shuttle_booking (shuttle_id)`.execute(db);

  // Whoever does not come, or is forgotten, needs no seat: whichever verb it was. Made one with another registration,
  // they still do.
  await sql`create function leave_rides() returns trigger language plpgsql as $$
    begin
      if new.merged_into is not null then
        update shuttle_booking set registration_id = new.merged_into where registration_id = new.id
          and not exists (select 1 from shuttle_booking where registration_id = new.merged_into);
      end if;
      delete from shuttle_booking where registration_id = new.id;
      delete from ride where registration_id = new.id;
      delete from ride_request where registration_id = new.id;
      return null;
    end $$`.execute(db);
  await sql`create trigger leave_rides after update of status, erased_at on registration for each row
    when ((new.status = 'cancelled' and old.status <> 'cancelled')
      or (new.erased_at is not null and old.erased_at is null))
    execute function leave_rides()`.execute(db);
}
