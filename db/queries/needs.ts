import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/** Who organises the logistics of a Switch, in the order in which they took it. */
export function selectLogisticsHolders(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('logisticsHolder')
    .innerJoin('user', 'user.id', 'logisticsHolder.userId')
    .select(['user.id', 'user.name'])
    .where('logisticsHolder.switchEventId', '=', switchEventId)
    .orderBy('logisticsHolder.createdAt')
    .orderBy('user.id')
    .execute();
}

/** Makes somebody a holder of the logistics. @returns false where they are already */
export async function insertLogisticsHolder(
  db: Kysely<Database>,
  holder: { hubId: string; switchEventId: string; userId: string; createdAt: Date },
): Promise<boolean> {
  const row = await db
    .insertInto('logisticsHolder')
    .values(holder)
    .onConflict((conflict) => conflict.columns(['switchEventId', 'userId']).doNothing())
    .returning('userId')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes the logistics from somebody. @returns false where they did not hold it */
export async function deleteLogisticsHolder(
  db: Kysely<Database>,
  switchEventId: string,
  userId: string,
): Promise<boolean> {
  const row = await db
    .deleteFrom('logisticsHolder')
    .where('switchEventId', '=', switchEventId)
    .where('userId', '=', userId)
    .returning('userId')
    .executeTakeFirst();
  return row !== undefined;
}

/** Those who may organise a Switch besides: of its zone, of its hub, and its co-organisers; by name. */
export function selectOrganisersOf(
  db: Kysely<Database>,
  { id, hubId, zoneId }: { id: string; hubId: string; zoneId: string },
  now: Date,
) {
  return db
    .selectFrom('roleGrant')
    .innerJoin('user', 'user.id', 'roleGrant.userId')
    .select(['user.id', 'user.name'])
    .distinct()
    .where('roleGrant.hubId', '=', hubId)
    .where((eb) => eb.or([eb('roleGrant.expiresAt', 'is', null), eb('roleGrant.expiresAt', '>', now)]))
    .where((eb) =>
      eb.or([
        eb('roleGrant.role', 'in', ['hub_staff', 'hub_admin']),
        eb.and([eb('roleGrant.role', '=', 'organiser'), eb('roleGrant.zoneId', '=', zoneId)]),
        eb.and([eb('roleGrant.role', '=', 'co_organiser'), eb('roleGrant.switchEventId', '=', id)]),
      ]),
    )
    .orderBy('user.name')
    .orderBy('user.id')
    .execute();
}

/**
 * How many of those who come or wait have each kind of need, how many said anything, and how many only wrote it in
 * their own words.
 */
export async function countNeeds(db: Kysely<Database>, switchEventId: string) {
  const { rows } = await sql<{ kind: string | null; people: number; onlyText: number }>`
    select kind, count(distinct registration.id)::int as people,
      count(distinct registration.id) filter (where need_kinds = '{}')::int as "onlyText"
    from registration left join lateral unnest(need_kinds) as kind on true
    where switch_event_id = ${switchEventId} and status <> 'cancelled'
      and (access_needs is not null or need_kinds <> '{}')
    group by grouping sets ((kind), ())`.execute(db);
  // The set of all has no kind, as has whoever only wrote: it is the larger of the two.
  const all = rows.filter(({ kind }) => kind === null).sort((a, b) => b.people - a.people)[0];
  return {
    people: all?.people ?? 0,
    onlyText: all?.onlyText ?? 0,
    kinds: rows.flatMap(({ kind, people }) => (kind === null ? [] : [{ kind, people }])),
  };
}

/** What was arranged for each kind of need. */
export function selectArrangements(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('needArrangement')
    .select(['kind', 'state', 'people'])
    .where('switchEventId', '=', switchEventId)
    .execute();
}

export async function upsertArrangement(
  db: Kysely<Database>,
  row: {
    hubId: string;
    switchEventId: string;
    kind: string;
    state: 'to_book' | 'booked' | 'impossible';
    updatedBy: string | null;
    updatedAt: Date;
  },
): Promise<void> {
  const { state, updatedBy, updatedAt } = row;
  await db
    .insertInto('needArrangement')
    .values({ ...row, people: null })
    .onConflict((conflict) =>
      conflict.columns(['switchEventId', 'kind']).doUpdateSet({ state, updatedBy, updatedAt }),
    )
    .execute();
}

/** Those who come or wait and said what they need, in the order of their names. */
export function selectPeopleWithNeeds(db: Kysely<Database>, switchEventId: string) {
  return db
    .selectFrom('registration')
    .select(['id', 'firstName', 'lastName', 'status', 'needKinds', 'accessNeeds'])
    .where('switchEventId', '=', switchEventId)
    .where('status', '<>', 'cancelled')
    .where((eb) => eb.or([eb('accessNeeds', 'is not', null), eb('needKinds', '<>', sql<string[]>`'{}'`)]))
    .orderBy('lastName')
    .orderBy('firstName')
    .orderBy('id')
    .execute();
}
