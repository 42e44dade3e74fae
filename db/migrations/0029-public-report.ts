import { type Kysely, sql } from 'kysely';

/** Once a report is published, its text and who was seen at the Switch are on public pages: those are made anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger data_version after insert or update or delete on event_report
    for each row execute function bump_for_seat_rule()`.execute(db);
  // Many people are marked at once, nearly always before any report: only then is nothing public.
  await sql`create function bump_for_attendance() returns trigger language plpgsql as $$
    begin
      insert into data_version as v (hub_id, shard, version)
      select changed.hub_id, data_version_shard(changed.switch_event_id), 1
      from changed join switch_event on switch_event.id = changed.switch_event_id
      where switch_event.reported_at is not null
      group by 1, 2 order by 1, 2
      on conflict (hub_id, shard) do update set version = v.version + 1;
      return null;
    end $$`.execute(db);
  await sql`create trigger data_version_insert after insert on attendance
    referencing new table as changed for each statement execute function bump_for_attendance()`.execute(db);
  await sql`create trigger data_version_delete after delete on attendance
    referencing old table as changed for each statement execute function bump_for_attendance()`.execute(db);
}
