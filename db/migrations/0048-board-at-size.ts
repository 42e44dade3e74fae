import { type Kysely, sql } from 'kysely';

/**
 * How many ideas each column of the board holds, kept for whatever a reader may filter by: a count reads some hundred
 * rows, however many ideas there are. Once for all audiences (audience '') and once for each that the idea names.
 *
 * Written once for each statement, after the row triggers: "data_version" has then taken the hub's own row, so writers
 * of one hub already stand in a queue, and no two of them ever wait for each other's counts crosswise.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table idea_tally (
    hub_id text not null references hub,
    audience text not null,
    zone_id uuid not null,
    speaker_type text not null,
    board_column text not null,
    count integer not null,
    primary key (hub_id, audience, zone_id, speaker_type, board_column)
  ) with (fillfactor = 50)`.execute(db);

  const rows = (source: 'added' | 'removed', sign: 1 | -1) => sql`
    select hub_id, audience, zone_id, speaker_type, board_column, ${sql.lit(sign)} as count
    from ${sql.table(source)} as i, unnest(array(select distinct unnest(array[''] || i.audiences))) as audience
    where i.on_board`;
  const sources = {
    insert: rows('added', 1),
    update: sql`${rows('added', 1)} union all ${rows('removed', -1)}`,
    delete: rows('removed', -1),
  };
  const tables = {
    insert: 'new table as added',
    update: 'old table as removed new table as added',
    delete: 'old table as removed',
  };
  for (const event of ['insert', 'update', 'delete'] as const) {
    const name = sql.ref(`idea_tally_${event}`);
    await sql`create function ${name}() returns trigger language plpgsql as $$
      begin
        insert into idea_tally as t (hub_id, audience, zone_id, speaker_type, board_column, count)
        select hub_id, audience, zone_id, speaker_type, board_column, sum(count) from (${sources[event]}) change
        group by 1, 2, 3, 4, 5 having sum(count) <> 0 order by 1, 2, 3, 4, 5
        on conflict (hub_id, audience, zone_id, speaker_type, board_column)
          do update set count = t.count + excluded.count;
        return null;
      end $$`.execute(db);
    await sql`create trigger ${name} after ${sql.raw(event)} on idea referencing ${sql.raw(tables[event])}
      for each statement execute function ${name}()`.execute(db);
  }

  // Nobody adds an idea between the counting and the end of this migration.
  await sql`lock table idea in share row exclusive mode`.execute(db);
  await sql`insert into idea_tally (hub_id, audience, zone_id, speaker_type, board_column, count)
    select hub_id, audience, zone_id, speaker_type, board_column, count(*)
    from idea i, unnest(array(select distinct unnest(array[''] || i.audiences))) as audience
    where i.on_board group by 1, 2, 3, 4, 5`.execute(db);
}
