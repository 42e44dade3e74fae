import { type Insertable, type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';
import type { PurgeTable } from '../schema/purge';

/** Notes that something was forgotten, in the transaction that forgets it. */
export async function insertPurges(db: Kysely<Database>, rows: Insertable<PurgeTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('purge').values(rows).execute();
}

/** What was forgotten in a hub, latest first. */
export function selectPurges(
  db: Kysely<Database>,
  hubId: string,
  { limit, offset }: { limit: number; offset: number },
) {
  return (
    db
      .selectFrom('purge')
      .leftJoin('switchEvent', 'switchEvent.id', 'purge.switchEventId')
      .select(['purge.id', 'purge.kind', 'purge.rows', 'purge.at', 'switchEvent.title', 'switchEvent.slug'])
      .where('purge.hubId', '=', hubId)
      // A Switch of which nobody had said anything is no news.
      .where('purge.rows', '>', 0)
      .orderBy('purge.at', 'desc')
      .orderBy('purge.id')
      .limit(limit)
      .offset(offset)
      .execute()
  );
}

export interface ComingPurge {
  id: string;
  title: string;
  slug: string;
  endsAt: Date;
  people: number;
}

/** The Switches whose needs are forgotten next, with how many people said any; the first one first. */
export async function selectComingNeeds(
  db: Kysely<Database>,
  hubId: string,
  limit: number,
): Promise<ComingPurge[]> {
  const { rows } = await sql<ComingPurge>`
    select e.id, e.title, e.slug, e.ends_at,
      (select count(*)::int from registration r where r.switch_event_id = e.id
        and (r.access_needs is not null or r.need_kinds <> '{}')) as people
    from switch_event e where e.hub_id = ${hubId} and e.needs_purged_at is null and e.status <> 'draft'
    order by e.ends_at limit ${limit}`.execute(db);
  return rows;
}

/** The Switches whose people are forgotten next, with how many are still known; the first one first. */
export async function selectComingContacts(
  db: Kysely<Database>,
  hubId: string,
  { now, limit }: { now: Date; limit: number },
): Promise<ComingPurge[]> {
  const { rows } = await sql<ComingPurge>`
    select e.id, e.title, e.slug, e.ends_at,
      (select count(*)::int from registration r where r.switch_event_id = e.id and r.erased_at is null) as people
    from switch_event e where e.hub_id = ${hubId} and e.people_forgotten_at is null and e.status <> 'draft'
      and e.ends_at <= ${now}
    order by e.ends_at limit ${limit}`.execute(db);
  return rows;
}
