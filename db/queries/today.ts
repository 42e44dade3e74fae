import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

export interface TodayScope {
  hubId: string;
  /** Zones that are organised as a whole, and Switches beside them. */
  zoneIds: readonly string[];
  switchEventIds: readonly string[];
}

export interface TodayRow {
  id: string;
  slug: string;
  title: string;
  status: 'draft' | 'published' | 'cancelled';
  timeZone: string;
  startsAt: Date;
  endsAt: Date;
  releaseAt: Date | null;
  releasedAt: Date | null;
  reportedAt: Date | null;
  sessions: number;
  titledSessions: number;
}

/**
 * The Switches of a scope next to a moment, on one side of it and no further than `until`, the nearest first: what may
 * need somebody today.
 */
export async function selectTodaySwitches(
  db: Kysely<Database>,
  { hubId, zoneIds, switchEventIds }: TodayScope,
  { from, until, limit }: { from: Date; until: Date; limit: number },
): Promise<TodayRow[]> {
  const isBack = until < from;
  const { rows } = await sql<TodayRow>`
    select e.id, e.slug, e.title, e.status, z.time_zone, e.starts_at, e.ends_at, e.release_at, e.released_at, e.reported_at,
      s.sessions, s.titled_sessions
    from switch_event e
    join zone z on z.id = e.zone_id
    cross join lateral (
      select count(*)::int as sessions, (count(*) filter (where title <> ''))::int as titled_sessions
      from switch_session where switch_event_id = e.id
    ) s
    where e.hub_id = ${hubId}
      and ${isBack ? sql`e.starts_at <= ${from} and e.starts_at > ${until}` : sql`e.starts_at > ${from} and e.starts_at < ${until}`}
      and (e.zone_id = any(${zoneIds}::uuid[]) or e.id = any(${switchEventIds}::uuid[]))
    order by ${isBack ? sql`e.starts_at desc, e.id desc` : sql`e.starts_at, e.id`}
    limit ${limit}`.execute(db);
  return rows;
}

interface Count {
  switchEventId: string;
  count: number;
}

/** How many people of each Switch are to be told something by voice. */
export function countPeopleToCall(db: Kysely<Database>, ids: readonly string[]): Promise<Count[]> {
  return counted(
    db,
    sql`select switch_event_id, count(distinct coalesce(registration_id, id))::int as count from message
      where state = 'to_tell' and switch_event_id = any(${ids}::uuid[]) group by 1`,
  );
}

/** How many e-mails of each Switch did not arrive, and are not to be said by voice instead. */
export function countLostMessages(db: Kysely<Database>, ids: readonly string[]): Promise<Count[]> {
  return counted(
    db,
    sql`select m.switch_event_id, count(*)::int as count from message m
      where m.state = 'failed' and m.switch_event_id = any(${ids}::uuid[])
        and not exists (select 1 from message i where i.instead_of = m.id)
      group by 1`,
  );
}

/** How many people of each Switch were asked whether they come at its new date, and have not answered. */
export function countUnanswered(db: Kysely<Database>, ids: readonly string[]): Promise<Count[]> {
  return counted(
    db,
    sql`select switch_event_id, count(*)::int as count from registration
      where switch_event_id = any(${ids}::uuid[]) and status = 'confirmed'
        and asked_at is not null and (kept_at is null or kept_at < asked_at)
      group by 1`,
  );
}

/** How many people of each Switch have a need of each kind for which nothing has been arranged. */
export async function countOpenNeeds(db: Kysely<Database>, ids: readonly string[]) {
  const { rows } = await sql<{ switchEventId: string; kind: string; people: number }>`
    select r.switch_event_id, k.kind, count(*)::int as people
    from registration r cross join lateral unnest(r.need_kinds) as k (kind)
    left join need_arrangement a on a.switch_event_id = r.switch_event_id and a.kind = k.kind
    where r.switch_event_id = any(${ids}::uuid[]) and r.status <> 'cancelled' and r.need_kinds <> '{}'
      and coalesce(a.state, 'to_book') = 'to_book'
    group by 1, 2`.execute(db);
  return rows;
}

/** What opens of reserved places in steps, until a moment, and has not opened yet. */
export function selectNextReleases(db: Kysely<Database>, ids: readonly string[], until: Date) {
  return db
    .selectFrom('seatRelease')
    .select(['switchEventId', 'releaseAt'])
    .where('switchEventId', '=', sql<string>`any(${ids}::uuid[])`)
    .where('releasedAt', 'is', null)
    .where('releaseAt', '<', until)
    .orderBy('releaseAt')
    .execute();
}

async function counted(db: Kysely<Database>, statement: ReturnType<typeof sql>): Promise<Count[]> {
  const { rows } = await statement.execute(db);
  return rows as Count[];
}
