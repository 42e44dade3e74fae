import { type Kysely, type Selectable, sql } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import type { IdeaFollowerTable } from '../schema/idea-follower';

export type FollowerRow = Selectable<IdeaFollowerTable>;
export type FollowedThing = { ideaId: string | null; zoneId: string | null };

/** The follower of this address, written where there is none, kept from others until the end of the transaction. */
export async function takeFollower(
  trx: Trx,
  row: Pick<FollowerRow, 'hubId' | 'email' | 'locale' | 'timeZone' | 'createdAt'>,
): Promise<FollowerRow> {
  await trx
    .insertInto('ideaFollower')
    .values({ ...row, askedAt: null, confirmedAt: null, toldUntil: null, digestMonth: null })
    .onConflict((conflict) => conflict.columns(['hubId', 'email']).doNothing())
    .execute();
  return trx
    .selectFrom('ideaFollower')
    .selectAll()
    .where('hubId', '=', row.hubId)
    .where('email', '=', row.email)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** @returns whether it waits for a confirmation: false where it is followed already */
export async function insertFollow(
  trx: Trx,
  follow: FollowedThing & { followerId: string; hubId: string; createdAt: Date },
): Promise<boolean> {
  await sql`insert into idea_follow (follower_id, hub_id, idea_id, zone_id, created_at)
    values (${follow.followerId}, ${follow.hubId}, ${follow.ideaId}::uuid, ${follow.zoneId}::uuid,
      ${follow.createdAt}::timestamptz)
    on conflict do nothing`.execute(trx);
  const waiting = await trx
    .selectFrom('ideaFollow')
    .select('id')
    .where('followerId', '=', follow.followerId)
    .where('ideaId', 'is not distinct from', follow.ideaId)
    .where('zoneId', 'is not distinct from', follow.zoneId)
    .where('confirmedAt', 'is', null)
    .executeTakeFirst();
  return waiting !== undefined;
}

export async function markAsked(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('ideaFollower').set({ askedAt: at }).where('id', '=', id).execute();
}

export function selectFollower(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('ideaFollower')
    .selectAll()
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What somebody follows or has asked to, the first one first. */
export function selectFollows(db: Kysely<Database>, followerId: string) {
  return db
    .selectFrom('ideaFollow')
    .leftJoin('idea', 'idea.id', 'ideaFollow.ideaId')
    .leftJoin('zone', 'zone.id', 'ideaFollow.zoneId')
    .select([
      'ideaFollow.id',
      'ideaFollow.confirmedAt',
      'idea.number as ideaNumber',
      'idea.title as ideaTitle',
      'idea.hiddenAt',
      'zone.name as zoneName',
    ])
    .where('followerId', '=', followerId)
    .orderBy('ideaFollow.createdAt')
    .orderBy('ideaFollow.id')
    .execute();
}

/** Whatever was asked for is followed from now on; the first digest comes with the next month. */
export async function confirmFollower(trx: Trx, hubId: string, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update idea_follower set confirmed_at = coalesce(confirmed_at, ${at}),
      told_until = coalesce(told_until, ${at}), asked_at = null,
      digest_month = coalesce(digest_month, date_trunc('month', ${at}::timestamptz at time zone time_zone)::date)
    where hub_id = ${hubId} and id = ${id}`.execute(trx);
  await trx
    .updateTable('ideaFollow')
    .set({ confirmedAt: at })
    .where('followerId', '=', id)
    .where('confirmedAt', 'is', null)
    .execute();
  return Number(numAffectedRows ?? 0) > 0;
}

/** Forgets one thing that is followed; nothing is left of whoever follows nothing any more. */
export async function deleteFollow(trx: Trx, followerId: string, followId: string): Promise<void> {
  await trx
    .deleteFrom('ideaFollow')
    .where('followerId', '=', followerId)
    .where('id', '=', followId)
    .execute();
  await sql`delete from idea_follower where id = ${followerId}
    and not exists (select from idea_follow where follower_id = ${followerId})`.execute(trx);
}

export async function deleteFollower(db: Kysely<Database>, hubId: string, id: string): Promise<void> {
  await db.deleteFrom('ideaFollower').where('hubId', '=', hubId).where('id', '=', id).execute();
}

/** Whoever follows an idea, or one that was merged below it, and has confirmed it; each once. */
export async function selectIdeaFollowers(db: Kysely<Database>, ideaId: string) {
  const { rows } = await sql<Pick<FollowerRow, 'id' | 'email' | 'locale'>>`
    with recursive family as (
      select id from idea where id = ${ideaId}
      union all
      select child.id from idea child join family on child.merged_into = family.id
    )
    select id, email, locale from idea_follower where confirmed_at is not null and id in (
      select follower_id from idea_follow where confirmed_at is not null and idea_id in (select id from family)
    ) order by id`.execute(db);
  return rows;
}

/**
 * Forgets what was asked for before a moment and never confirmed, and whoever asked for nothing else.
 * @returns of which hub how many things
 */
export async function purgeUnconfirmed(trx: Trx, before: Date): Promise<{ hubId: string; rows: number }[]> {
  const { rows } = await sql<{ hubId: string; rows: number }>`with gone as (
      delete from idea_follow where confirmed_at is null and created_at < ${before} returning hub_id
    ) select hub_id, count(*)::int as rows from gone group by hub_id`.execute(trx);
  await sql`delete from idea_follower where confirmed_at is null and created_at < ${before}
    and not exists (select from idea_follow where follower_id = idea_follower.id)`.execute(trx);
  // A letter that nobody answered waits no more: whoever asks again gets another.
  await trx.updateTable('ideaFollower').set({ askedAt: null }).where('askedAt', '<', before).execute();
  return rows;
}
