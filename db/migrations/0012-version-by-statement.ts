import { type Kysely, sql } from 'kysely';

/**
 * Registrations raise the version once for each statement, Switches in one order: a statement may hold people of
 * many Switches, and two such statements must not wait for each other crosswise.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create function data_version_shard(event uuid) returns smallint language sql immutable as $$
    select 1 + ((hashtextextended(event::text, 0) & 2147483647) % 63)::smallint $$`.execute(db);
  await sql`create or replace function bump_data_version(hub text, event uuid) returns void language sql as $$
    insert into data_version as v (hub_id, shard, version)
    values (hub, case when event is null then 0 else data_version_shard(event) end, 1)
    on conflict (hub_id, shard) do update set version = v.version + 1
  $$`.execute(db);
  await sql`create function bump_for_registrations() returns trigger language plpgsql as $$
    begin
      insert into data_version as v (hub_id, shard, version)
      select hub_id, data_version_shard(switch_event_id), 1 from changed group by 1, 2 order by 1, 2
      on conflict (hub_id, shard) do update set version = v.version + 1;
      return null;
    end $$`.execute(db);
  await sql`drop trigger data_version on registration`.execute(db);
  await sql`drop function bump_for_registration()`.execute(db);
  for (const event of ['insert', 'update']) {
    await sql`create trigger ${sql.ref(`data_version_${event}`)} after ${sql.raw(event)} on registration
      referencing new table as changed for each statement execute function bump_for_registrations()`.execute(
      db,
    );
  }
}
