import { type Kysely, sql } from 'kysely';

/** What was said at the door, one row each time: so that it counts once, and the last intention wins. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table door_change (
    hub_id text not null,
    switch_event_id uuid not null,
    -- Drawn on the device: the same change sent again is known.
    id uuid not null,
    kind text not null check (kind in ('present', 'absent', 'walk-in')),
    registration_id uuid references registration on delete cascade,
    session_id uuid references switch_session on delete cascade,
    -- When it was said at the door, by the clock of the server.
    at timestamptz not null,
    -- Empty where it was said on a page of the team.
    device text not null check (length(device) <= 36),
    by_user text references "user" on delete set null,
    outcome text not null check (outcome in ('done', 'already', 'superseded', 'refused')),
    reason text not null default '' check (length(reason) <= 40),
    received_at timestamptz not null,
    primary key (switch_event_id, id),
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade
  )`.execute(db);
  await sql`create index door_change_registration on door_change (registration_id, session_id)`.execute(db);
  await sql`create index door_change_session on door_change (session_id)`.execute(db);
  await sql`create index door_change_by on door_change (by_user)`.execute(db);
}
