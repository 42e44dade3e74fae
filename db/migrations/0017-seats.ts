import { type Kysely, sql } from 'kysely';

/**
 * Reserved places may open in several steps. `switch_event.release_at` stays the date on which all of them do;
 * a row here opens some of one type earlier. A version of the product that does not know them keeps those places
 * reserved for longer, so nothing is oversold while both serve.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table seat_release (
    id uuid primary key default gen_random_uuid(),
    hub_id text not null,
    switch_event_id uuid not null,
    stakeholder_type text not null,
    -- Null is all that are still reserved for the type.
    places integer check (places > 0),
    release_at timestamptz not null,
    released_at timestamptz,
    foreign key (hub_id, switch_event_id) references switch_event (hub_id, id) on delete cascade,
    foreign key (hub_id, stakeholder_type) references stakeholder_type (hub_id, slug)
  )`.execute(db);
  await sql`create index seat_release_switch on seat_release (switch_event_id)`.execute(db);
  await sql`create index seat_release_due on seat_release (release_at) where released_at is null`.execute(db);
  await sql`create trigger data_version after insert or update or delete on seat_release
    for each row execute function bump_for_seat_rule()`.execute(db);

  await sql`alter table registration
    -- Why somebody sits above the rule; null for whoever sits by it.
    add column seat_reason text check (length(seat_reason) between 1 and 500),
    add column private_note text not null default '' check (length(private_note) <= 2000)`.execute(db);
}
