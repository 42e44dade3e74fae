import { type Kysely, sql } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';
import type { IdeaTable } from '../schema/idea';
import type { FollowerRow } from './idea-followers';

/** From this hour on, in the follower's time, the first of a month has begun. */
const MORNING_HOURS = 8;

/** In the follower's own time: the first day of the month that `now` is in, once it is morning there. */
const monthOf = (now: Date) =>
  sql`date_trunc('month', (${now}::timestamptz at time zone time_zone) - make_interval(hours => ${MORNING_HOURS}))::date`;

/** Followers for whom a month has begun that no digest was made for. */
export async function selectDueFollowers(db: Kysely<Database>, now: Date, limit: number) {
  const { rows } = await sql<{ id: string; hubId: string }>`select id, hub_id from idea_follower
    where confirmed_at is not null and digest_month < ${monthOf(now)}
    order by id limit ${limit}`.execute(db);
  return rows;
}

export type DigestOf = Pick<FollowerRow, 'id' | 'hubId' | 'email' | 'locale'> & { since: Date };

/**
 * Takes the month for one follower: whoever else does so meanwhile waits, and then has nothing to take.
 * @returns from when on they are told; undefined where another process was first
 */
export async function claimDigest(trx: Trx, id: string, now: Date): Promise<DigestOf | undefined> {
  const { rows } = await sql<DigestOf>`
    with before as (select id, told_until from idea_follower where id = ${id} for update)
    update idea_follower f set digest_month = ${monthOf(now)}, told_until = ${now}
    from before where f.id = before.id and f.confirmed_at is not null and f.digest_month < ${monthOf(now)}
    returning f.id, f.hub_id, f.email, f.locale, before.told_until as since`.execute(trx);
  return rows[0];
}

export type NewsKind = 'new' | 'decided' | 'ready' | 'commented';
export interface NewsRow {
  number: number;
  what: NewsKind;
}

/**
 * What happened between two moments to the ideas that somebody follows: one line for each idea, the most telling.
 * Ideas of a zone or the hub are told as new; comments only of an idea that is followed itself.
 */
export async function selectNews(
  db: Kysely<Database>,
  followerId: string,
  { since, until }: { since: Date; until: Date },
): Promise<NewsRow[]> {
  const within = (column: string) => sql`(${sql.ref(column)} > ${since} and ${sql.ref(column)} <= ${until})`;
  const { rows } = await sql<NewsRow>`
    with recursive mine as (
      select hub_id, idea_id, zone_id from idea_follow
        where follower_id = ${followerId} and confirmed_at is not null
    ), up as (
      select idea.id, idea.merged_into from mine join idea on idea.id = mine.idea_id
      union
      select parent.id, parent.merged_into from idea parent join up on parent.id = up.merged_into
    ), own as (select id from up where merged_into is null)
    select idea.number, case
        when split_part(idea.board_column, '__', 1) = 'service_ready' and ${within('idea.moved_at')} then 'ready'
        when ${within('idea.decided_at')} then 'decided'
        when ${within('idea.created_at')} then 'new'
        else 'commented'
      end as what
    from idea
    where idea.hub_id = (select hub_id from idea_follower where id = ${followerId}) and idea.on_board
      and (
        (
          (idea.id in (select id from own) or exists (
            select from mine where mine.idea_id is null and (mine.zone_id is null or mine.zone_id = idea.zone_id)
          ))
          and (${within('idea.decided_at')} or ${within('idea.created_at')}
            or (split_part(idea.board_column, '__', 1) = 'service_ready' and ${within('idea.moved_at')}))
        )
        or (idea.id in (select id from own) and exists (
          select from idea_comment c where c.idea_id = idea.id and c.state = 'shown' and ${within('c.decided_at')}
        ))
      )
    order by idea.number`.execute(db);
  return rows;
}

export interface DigestIdea {
  number: number;
  title: string;
  boardColumn: IdeaTable['boardColumn']['__select__'];
  form: IdeaTable['form'];
  decisionReason: string | null;
}

/** What a digest says of its ideas, as they are when it is written; what was hidden meanwhile is left out. */
export function selectDigestIdeas(
  db: Kysely<Database>,
  hubId: string,
  numbers: number[],
): Promise<DigestIdea[]> {
  return db
    .selectFrom('idea')
    .select(['number', 'title', 'boardColumn', 'form', 'decisionReason'])
    .where('hubId', '=', hubId)
    .where('number', 'in', numbers.length > 0 ? numbers : [0])
    .where('onBoard', '=', true)
    .orderBy('number')
    .execute();
}
