import { type Insertable, type Kysely, sql, type Updateable } from 'kysely';
import type { Database } from '../schema/database';
import type { IdeaPhotoTable } from '../schema/idea-photo';

/** @returns false where the same photo was sent before */
export async function insertIdeaPhoto(
  db: Kysely<Database>,
  row: Insertable<IdeaPhotoTable>,
): Promise<string | undefined> {
  const added = await db
    .insertInto('ideaPhoto')
    .values(row)
    .onConflict((conflict) => conflict.columns(['switchEventId', 'digest']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id;
}

/** How many photos of a Switch wait, how many of these somebody is copying, and how many are done. */
export async function countIdeaPhotos(db: Kysely<Database>, switchEventId: string, now: Date) {
  const { rows } = await sql<{ waiting: number; claimed: number; copied: number; setAside: number }>`
    select (count(*) filter (where state = 'waiting'))::int as waiting,
      (count(*) filter (where state = 'waiting' and claimed_until > ${now}))::int as claimed,
      (count(*) filter (where state = 'copied'))::int as copied,
      (count(*) filter (where state = 'set_aside'))::int as set_aside
    from idea_photo where switch_event_id = ${switchEventId}`.execute(db);
  return rows[0] ?? { waiting: 0, claimed: 0, copied: 0, setAside: 0 };
}

/**
 * Keeps the photo that waits longest for one person, first of all one that is theirs already. Two who ask at once get
 * two: whoever comes second passes over the row that the first one holds.
 */
export async function claimNextPhoto(
  trx: Kysely<Database>,
  { switchEventId, userId, now, until }: { switchEventId: string; userId: string; now: Date; until: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    update idea_photo set claimed_by = ${userId}, claimed_until = ${until}
    where id = (select id from idea_photo
      where switch_event_id = ${switchEventId} and state = 'waiting'
        and (claimed_until is null or claimed_until <= ${now} or claimed_by = ${userId})
      order by coalesce(claimed_by = ${userId} and claimed_until > ${now}, false) desc, created_at, id
      limit 1 for update skip locked)
    returning id`.execute(trx);
  return rows[0]?.id;
}

/** Everything of a photo but its bytes. */
const COLUMNS = [
  'ideaPhoto.id',
  'ideaPhoto.switchEventId',
  'ideaPhoto.workTableId',
  'ideaPhoto.width',
  'ideaPhoto.height',
  'ideaPhoto.turn',
  'ideaPhoto.state',
  'ideaPhoto.reason',
  'ideaPhoto.ideaId',
  'ideaPhoto.claimedBy',
  'ideaPhoto.claimedUntil',
] as const;

/** The row that somebody is about to decide about, kept from others until the end of the transaction. */
export async function holdIdeaPhoto(trx: Kysely<Database>, switchEventId: string, id: string) {
  await sql`select 1 from idea_photo where id = ${id} for update`.execute(trx);
  return trx
    .selectFrom('ideaPhoto')
    .select(COLUMNS)
    .where('switchEventId', '=', switchEventId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** One photo, with its table, who is copying it, and what it became. */
export function selectIdeaPhoto(db: Kysely<Database>, switchEventId: string, id: string) {
  return db
    .selectFrom('ideaPhoto')
    .leftJoin('workTable', 'workTable.id', 'ideaPhoto.workTableId')
    .leftJoin('user', 'user.id', 'ideaPhoto.claimedBy')
    .leftJoin('idea', 'idea.id', 'ideaPhoto.ideaId')
    .select([...COLUMNS, 'workTable.number as table', 'user.name as claimedByName', 'idea.number as idea'])
    .where('ideaPhoto.switchEventId', '=', switchEventId)
    .where('ideaPhoto.id', '=', id)
    .executeTakeFirst();
}

export type IdeaPhotoRow = NonNullable<Awaited<ReturnType<typeof selectIdeaPhoto>>>;

export async function selectIdeaPhotoBytes(
  db: Kysely<Database>,
  switchEventId: string,
  id: string,
): Promise<{ bytes: Buffer; turn: number } | undefined> {
  return db
    .selectFrom('ideaPhoto')
    .select(['bytes', 'turn'])
    .where('switchEventId', '=', switchEventId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What was done with the photos of a Switch, latest first. */
export function selectHandledPhotos(db: Kysely<Database>, switchEventId: string, limit: number) {
  return db
    .selectFrom('ideaPhoto')
    .leftJoin('idea', 'idea.id', 'ideaPhoto.ideaId')
    .leftJoin('user', 'user.id', 'ideaPhoto.handledBy')
    .select([
      'ideaPhoto.id',
      'ideaPhoto.state',
      'ideaPhoto.reason',
      'ideaPhoto.handledAt',
      'idea.number as idea',
      'idea.title',
      'user.name as handledByName',
    ])
    .where('ideaPhoto.switchEventId', '=', switchEventId)
    .where('ideaPhoto.state', '<>', 'waiting')
    .orderBy('ideaPhoto.handledAt', 'desc')
    .orderBy('ideaPhoto.id')
    .limit(limit)
    .execute();
}

export async function updateIdeaPhoto(
  db: Kysely<Database>,
  id: string,
  change: Updateable<IdeaPhotoTable>,
): Promise<void> {
  await db.updateTable('ideaPhoto').set(change).where('id', '=', id).execute();
}

/** Deletes what was copied or set aside before that moment, in all hubs. @returns of which Switches, how many */
export async function deleteHandledPhotos(db: Kysely<Database>, before: Date) {
  const { rows } = await sql<{ hubId: string; switchEventId: string; photos: number }>`
    with gone as (delete from idea_photo where handled_at <= ${before} returning hub_id, switch_event_id)
    select hub_id, switch_event_id, count(*)::int as photos from gone group by hub_id, switch_event_id`.execute(
    db,
  );
  return rows;
}

/** Deletes all photos of a Switch, copied or not. @returns how many */
export async function deletePhotosToCopy(db: Kysely<Database>, switchEventId: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('ideaPhoto')
    .where('switchEventId', '=', switchEventId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
