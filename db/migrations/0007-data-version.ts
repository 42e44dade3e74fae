import { type Kysely, sql } from 'kysely';

/**
 * The version of what a hub shows in public: every write adds one in its own transaction, so a page
 * kept for a version is right on every process. It is the sum of 64 rows, because one row would make
 * the registrations of different Switches wait for each other. Row 0 takes what belongs to the whole hub.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table data_version (
    hub_id text not null references hub,
    shard smallint not null check (shard between 0 and 63),
    version bigint not null default 0,
    primary key (hub_id, shard)
  ) with (fillfactor = 50)`.execute(db);

  await sql`create function bump_data_version(hub text, event uuid) returns void language sql as $$
    insert into data_version as v (hub_id, shard, version)
    values (hub, case when event is null then 0 else 1 + (hashtextextended(event::text, 0) & 2147483647) % 63 end, 1)
    on conflict (hub_id, shard) do update set version = v.version + 1
  $$`.execute(db);

  await sql`create function bump_for_hub_row() returns trigger language plpgsql as $$
    begin perform bump_data_version(coalesce(new.hub_id, old.hub_id), null); return null; end $$`.execute(db);
  await sql`create function bump_for_hub() returns trigger language plpgsql as $$
    begin perform bump_data_version(new.id, null); return null; end $$`.execute(db);
  await sql`create function bump_for_switch_event() returns trigger language plpgsql as $$
    begin perform bump_data_version(coalesce(new.hub_id, old.hub_id), coalesce(new.id, old.id)); return null; end $$`.execute(
    db,
  );
  await sql`create function bump_for_registration() returns trigger language plpgsql as $$
    begin perform bump_data_version(new.hub_id, new.switch_event_id); return null; end $$`.execute(db);
  await sql`create function bump_for_venue() returns trigger language plpgsql as $$
    begin
      perform bump_data_version(new.hub_id, e.id) from switch_event e where e.venue_id = new.id;
      return null;
    end $$`.execute(db);
  await sql`create function bump_for_session() returns trigger language plpgsql as $$
    begin
      perform bump_data_version(e.hub_id, e.id) from switch_event e
        where e.id = coalesce(new.switch_event_id, old.switch_event_id);
      return null;
    end $$`.execute(db);
  await sql`create function bump_for_seat_rule() returns trigger language plpgsql as $$
    begin
      perform bump_data_version(coalesce(new.hub_id, old.hub_id), coalesce(new.switch_event_id, old.switch_event_id));
      return null;
    end $$`.execute(db);

  await sql`create trigger data_version after insert or update on hub
    for each row execute function bump_for_hub()`.execute(db);
  for (const table of ['zone', 'stakeholder_type', 'lead_organization', 'idea']) {
    await sql`create trigger data_version after insert or update or delete on ${sql.table(table)}
      for each row execute function bump_for_hub_row()`.execute(db);
  }
  await sql`create trigger data_version after insert or update or delete on switch_event
    for each row execute function bump_for_switch_event()`.execute(db);
  await sql`create trigger data_version after insert or update on registration
    for each row execute function bump_for_registration()`.execute(db);
  await sql`create trigger data_version after update on venue
    for each row execute function bump_for_venue()`.execute(db);
  await sql`create trigger data_version after insert or update or delete on switch_session
    for each row execute function bump_for_session()`.execute(db);
  await sql`create trigger data_version after insert or update or delete on seat_rule
    for each row execute function bump_for_seat_rule()`.execute(db);
}
