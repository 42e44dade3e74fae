import { type Kysely, sql } from 'kysely';

/** What a page of a list or of the board reads no longer grows with how many there are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await giveIdeasTheirZone(db);
  await markSwitchesWithIdeas(db);
  await coverLists(db);
}

/**
 * An idea is in the zone of its Switch. The database fills it in and keeps it right, whoever writes: a version of
 * the product that knows nothing of it may still be serving.
 */
async function giveIdeasTheirZone(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idea add column zone_id uuid`.execute(db);
  // Nothing that anybody sees changes: no board is told, no kept page goes stale.
  await sql`alter table idea disable trigger user`.execute(db);
  await sql`update idea set zone_id = e.zone_id from switch_event e where e.id = idea.switch_event_id`.execute(
    db,
  );
  await sql`alter table idea enable trigger user`.execute(db);
  await sql`alter table idea alter column zone_id set not null`.execute(db);
  // The key share waits for a change of the Switch's zone that is not committed yet, and reads the new one.
  await sql`create function give_idea_zone() returns trigger language plpgsql as $$
    begin
      select e.zone_id into new.zone_id from switch_event e where e.id = new.switch_event_id for key share;
      return new;
    end $$`.execute(db);
  await sql`create trigger idea_zone before insert or update of switch_event_id on idea
    for each row execute function give_idea_zone()`.execute(db);
  await sql`alter table switch_event add constraint switch_event_in_zone unique (id, zone_id)`.execute(db);
  await sql`alter table idea add constraint idea_in_zone_of_switch
    foreign key (switch_event_id, zone_id) references switch_event (id, zone_id) on update cascade`.execute(
    db,
  );
  await sql`create index idea_zone on idea (hub_id, zone_id, board_column, rank)`.execute(db);
  // Few different keys, so PostgreSQL keeps each once: counting ten thousand ideas reads some ten pages.
  await sql`create index idea_count on idea (hub_id, zone_id, board_column)`.execute(db);
}

/** A board offers the latest Switches with ideas: found without asking each Switch for its ideas. */
async function markSwitchesWithIdeas(db: Kysely<unknown>): Promise<void> {
  await sql`alter table switch_event add column has_ideas boolean not null default false`.execute(db);
  await sql`alter table switch_event disable trigger user`.execute(db);
  await sql`update switch_event e set has_ideas = true
    where exists (select 1 from idea i where i.switch_event_id = e.id)`.execute(db);
  await sql`alter table switch_event enable trigger user`.execute(db);
  await sql`create function mark_switch_with_ideas() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'DELETE' then
        update switch_event set has_ideas = true where id = new.switch_event_id and not has_ideas;
      end if;
      if tg_op <> 'INSERT' then
        update switch_event set has_ideas = false where id = old.switch_event_id
          and not exists (select 1 from idea i where i.switch_event_id = old.switch_event_id);
      end if;
      return null;
    end $$`.execute(db);
  await sql`create trigger switch_with_ideas after insert or delete or update of switch_event_id on idea
    for each row execute function mark_switch_with_ideas()`.execute(db);
  await sql`create index switch_event_with_ideas on switch_event (hub_id, starts_at)
    where has_ideas and status <> 'draft'`.execute(db);
}

/**
 * One index for each order of a list, drafts or not: whatever a list filters by stands in it, so that matches are
 * counted without reading a row. `ends_at` after `id`: Switches of last month that are over are passed in the index.
 */
async function coverLists(db: Kysely<unknown>): Promise<void> {
  for (const name of ['hub_time', 'hub_all', 'hub_end', 'zone_time', 'zone_all', 'zone_end'])
    await sql`drop index ${sql.ref(`switch_event_${name}`)}`.execute(db);
  await sql`create index switch_event_hub_time on switch_event (hub_id, starts_at, id, ends_at)
    include (zone_id, status, audiences)`.execute(db);
  await sql`create index switch_event_hub_end on switch_event (hub_id, ends_at, id)
    include (zone_id, status, audiences)`.execute(db);
  await sql`create index switch_event_zone_time on switch_event (zone_id, starts_at, id, ends_at)
    include (hub_id, status, audiences)`.execute(db);
  await sql`create index switch_event_zone_end on switch_event (zone_id, ends_at, id)
    include (hub_id, status, audiences)`.execute(db);
}
