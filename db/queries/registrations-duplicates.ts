import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** Why two registrations look like one person. */
export type Likeness = 'name' | 'phone' | 'email';

/** Whoever is forgotten has no name left that could be like another one. */
const isActive = sql`registration.status <> 'cancelled' and registration.erased_at is null`;

/**
 * True for a row of `registration` that looks like another active one of its Switch. People of one party share
 * its contact's address, and that says nothing; nor does what the team has told apart.
 */
export const looksTwice = sql<boolean>`(${isActive} and (
  exists (select 1 from registration o where ${other()} and
    folded_name(o.first_name, o.last_name) = folded_name(registration.first_name, registration.last_name))
  or exists (select 1 from registration o where ${other()} and
    o.phone = registration.phone and o.party_id <> registration.party_id)
  or exists (select 1 from registration o where ${other()} and
    lower(o.email) = lower(registration.email) and o.party_id <> registration.party_id)))`;

function other() {
  return sql`o.switch_event_id = registration.switch_event_id and o.status <> 'cancelled'
    and o.erased_at is null and o.id <> registration.id
    and not exists (select 1 from registration_apart p
      where p.one_id = least(o.id, registration.id) and p.other_id = greatest(o.id, registration.id))`;
}

/** Which of these rows look like somebody else of their Switch. */
export async function selectTwice(db: Kysely<Database>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from registration where id = any(${ids}::uuid[]) and ${looksTwice}`.execute(db);
  return rows.map((row) => row.id);
}

export interface LikePair {
  /** Who came first. */
  firstId: string;
  secondId: string;
  likeness: Likeness[];
}

/**
 * Pairs of registrations of a Switch that look like one person, in order of arrival. Within the people of one name
 * (or number, or address) each is held against the three before: that finds them, and never compares all with all.
 */
export async function selectLikePairs(
  db: Kysely<Database>,
  switchEventId: string,
  page: { limit: number; offset: number },
): Promise<{ pairs: LikePair[]; total: number }> {
  const { rows } = await sql<LikePair & { total: number }>`
    with active as (
      select id, party_id, arrival, folded_name(first_name, last_name) as name, phone, lower(email) as email
      from registration
      where switch_event_id = ${switchEventId} and status <> 'cancelled' and erased_at is null
    ),
    keyed as (
      select id, party_id, arrival, 'name' as likeness, name as value from active
      union all select id, party_id, arrival, 'phone', phone from active where phone is not null
      union all select id, party_id, arrival, 'email', email from active where email is not null
    ),
    before as (
      select id, party_id, arrival, likeness, back.n,
        case back.n
          when 1 then lag(id, 1) over same when 2 then lag(id, 2) over same else lag(id, 3) over same end as before_id,
        case back.n
          when 1 then lag(party_id, 1) over same when 2 then lag(party_id, 2) over same
          else lag(party_id, 3) over same end as before_party
      from keyed cross join (values (1), (2), (3)) back (n)
      window same as (partition by back.n, likeness, value order by arrival)
    ),
    pairs as (
      select before_id as first_id, id as second_id, min(arrival) as arrival,
        array_agg(distinct likeness order by likeness) as likeness
      from before
      where before_id is not null and (likeness = 'name' or before_party <> party_id)
        and not exists (select 1 from registration_apart p
          where p.one_id = least(id, before_id) and p.other_id = greatest(id, before_id))
      group by before_id, id
    )
    select first_id, second_id, likeness, count(*) over ()::int as total from pairs
    order by arrival, first_id limit ${page.limit} offset ${page.offset}`.execute(db);
  return { pairs: rows.map(({ total: _total, ...pair }) => pair), total: rows[0]?.total ?? 0 };
}

/** Says that two registrations are two people. */
export async function insertApart(
  db: Kysely<Database>,
  ids: readonly [string, string],
  by: { userId: string | null; at: Date },
): Promise<void> {
  const [oneId = '', otherId = ''] = [...ids].sort();
  await db
    .insertInto('registrationApart')
    .values({ oneId, otherId, byUser: by.userId, at: by.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
