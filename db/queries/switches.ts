import type { Kysely, QueryCreator, SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../schema/database';

/** As the table's own constraint says (switch_event_length). */
const LONGEST_SWITCH_MS = 31 * 24 * 3_600_000;

export interface SwitchFilters {
  hubId: string;
  /** Only this zone. */
  zoneId?: string | undefined;
  /** Only these zones (an organiser's); empty finds nothing. */
  zoneIds?: string[] | undefined;
  /** Slug of a priority audience. */
  audience?: string | undefined;
  /** French full-text search, without accents. */
  text?: string | undefined;
  /** 'coming' ends after `now`, soonest first; 'past' ended, latest first. */
  when: 'coming' | 'past' | 'any';
  now: Date;
  withDrafts?: boolean | undefined;
}

/** One page of Switches with zone and venue; their sessions and seat rules are read by selectSwitchDetails. */
export function selectSwitches(
  db: Kysely<Database>,
  filters: SwitchFilters,
  { limit, offset }: { limit: number; offset: number },
): Promise<SwitchRow[]> {
  const found = filtered(db.selectFrom('switchEvent'), filters);
  let page = inOrder(found, filters).limit(limit);
  if (offset > 0) {
    // Where the page begins is found in an index: the rows of the pages before it are not read.
    const first = inOrder(found, filters).limit(1).offset(offset);
    page =
      filters.when === 'past'
        ? page.where(sql<boolean>`(ends_at, id) <= (${first.select(['endsAt', 'id'])})`)
        : page.where(sql<boolean>`(starts_at, id) >= (${first.select(['startsAt', 'id'])})`);
  }
  // An audience stands in the index, but not in its order: those without it are passed there, and never read.
  const rows = filters.audience
    ? db.selectFrom('switchEvent').selectAll().where('id', 'in', page.select('id'))
    : page.selectAll();
  // The page first, its places then: PostgreSQL knows how few it has to look for.
  const paged = db.with('switchEvent', () => rows.$castTo<Database['switchEvent']>());
  return inOrder(withPlace(paged), filters).execute();
}

/** Soonest first; of those that are over, the latest. */
function inOrder<Out>(
  query: SelectQueryBuilder<Filterable, 'switchEvent', Out>,
  { when }: SwitchFilters,
): SelectQueryBuilder<Filterable, 'switchEvent', Out> {
  const direction = when === 'past' ? 'desc' : 'asc';
  return query
    .orderBy(when === 'past' ? 'switchEvent.endsAt' : 'switchEvent.startsAt', direction)
    .orderBy('switchEvent.id', direction);
}

/** How many there are, counted no further than `limit` where there is one. */
export async function countSwitches(
  db: Kysely<Database>,
  filters: SwitchFilters,
  limit?: number,
): Promise<number> {
  const found = filtered(db.selectFrom('switchEvent'), filters).select('switchEvent.id');
  const row = await db
    // In the list's order, whose index begins where the list does: whatever is over is not looked through.
    .selectFrom((limit === undefined ? found : inOrder(found, filters).limit(limit)).as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** The start of each zone's next Switch that is public and not over; a zone without one is not in the answer. */
export async function selectNextStarts(db: Kysely<Database>, hubId: string, now: Date) {
  const next = filtered(db.selectFrom('switchEvent'), { hubId, when: 'coming', now })
    .select('switchEvent.startsAt')
    .where(sql<boolean>`switch_event.zone_id = zone.id`)
    .orderBy('switchEvent.startsAt')
    .limit(1)
    .as('next');
  return db
    .selectFrom('zone')
    .innerJoinLateral(next, (join) => join.onTrue())
    .select(['zone.id as zoneId', 'next.startsAt'])
    .where('zone.hubId', '=', hubId)
    .execute();
}

export function selectSwitchBySlug(db: Kysely<Database>, hubId: string, slug: string) {
  return withPlace(db)
    .where('switchEvent.hubId', '=', hubId)
    .where('switchEvent.slug', '=', slug)
    .executeTakeFirst();
}

export function selectSwitchById(db: Kysely<Database>, hubId: string, id: string) {
  return withPlace(db)
    .where('switchEvent.hubId', '=', hubId)
    .where('switchEvent.id', '=', id)
    .executeTakeFirst();
}

/** Some Switches of the hub, in no order. */
export function selectSwitchesByIds(
  db: Kysely<Database>,
  hubId: string,
  ids: string[],
): Promise<SwitchRow[]> {
  return withPlace(db).where('switchEvent.hubId', '=', hubId).where('switchEvent.id', 'in', ids).execute();
}

/** The id of the Switch at this address, whatever its status. */
export async function selectSwitchId(
  db: Kysely<Database>,
  hubId: string,
  slug: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('switchEvent')
    .select('id')
    .where('hubId', '=', hubId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.id;
}

/** The ids of the Switches at these addresses, by address, whatever their status. */
export async function selectSwitchIds(
  db: Kysely<Database>,
  hubId: string,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('switchEvent')
    .select(['id', 'slug'])
    .where('hubId', '=', hubId)
    .where('slug', '=', sql<string>`any(${slugs}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.slug, row.id]));
}

export type SwitchRow = NonNullable<Awaited<ReturnType<typeof selectSwitchById>>>;

/** The sessions of some Switches, in the order in which they are told. */
export function selectSessions(db: Kysely<Database>, ids: string[]) {
  return db
    .selectFrom('switchSession')
    .selectAll()
    .where('switchEventId', 'in', ids)
    .orderBy('startsAt')
    .orderBy('position')
    .execute();
}

/** Sessions and seat rules of some Switches, in one query each. */
export async function selectSwitchDetails(db: Kysely<Database>, ids: string[]) {
  if (ids.length === 0) return { sessions: [], seatRules: [] };
  const sessions = await selectSessions(db, ids);
  const seatRules = await db
    .selectFrom('seatRule')
    .innerJoin('stakeholderType as type', (join) =>
      join.onRef('type.hubId', '=', 'seatRule.hubId').onRef('type.slug', '=', 'seatRule.stakeholderType'),
    )
    .select(['seatRule.switchEventId', 'seatRule.stakeholderType', 'seatRule.reserved', 'seatRule.maximum'])
    .where('seatRule.switchEventId', 'in', ids)
    .orderBy('type.position')
    .execute();
  return { sessions, seatRules };
}

function withPlace(db: QueryCreator<Database>) {
  return db
    .selectFrom('switchEvent')
    .innerJoin('zone', 'zone.id', 'switchEvent.zoneId')
    .innerJoin('venue', 'venue.id', 'switchEvent.venueId')
    .selectAll('switchEvent')
    .select([
      'zone.slug as zoneSlug',
      'zone.name as zoneName',
      'zone.timeZone as zoneTimeZone',
      'zone.hue as zoneHue',
      'venue.name as venueName',
      'venue.address as venueAddress',
      'venue.postalCode as venuePostalCode',
      'venue.communeCode as venueCommuneCode',
      'venue.communeName as venueCommuneName',
      'venue.accessInformation as venueAccessInformation',
    ]);
}

type Filterable = Database & { switchEvent: Database['switchEvent'] };

function filtered<Out>(
  query: SelectQueryBuilder<Filterable, 'switchEvent', Out>,
  filters: SwitchFilters,
): SelectQueryBuilder<Filterable, 'switchEvent', Out> {
  let found = query.where('switchEvent.hubId', '=', filters.hubId);
  if (!filters.withDrafts) found = found.where('switchEvent.status', '<>', 'draft');
  if (filters.zoneId) found = found.where('switchEvent.zoneId', '=', filters.zoneId);
  if (filters.zoneIds) {
    found =
      filters.zoneIds.length > 0
        ? found.where('switchEvent.zoneId', 'in', filters.zoneIds)
        : found.where(sql<boolean>`false`);
  }
  if (filters.audience)
    found = found.where(sql<boolean>`switch_event.audiences @> array[${filters.audience}]::text[]`);
  if (filters.text) {
    found = found.where(
      sql<boolean>`switch_event.search @@ websearch_to_tsquery('french_unaccent', ${filters.text})`,
    );
  }
  if (filters.when === 'coming') {
    // The second says nothing new, but lets an index of starts begin there rather than at the first Switch ever.
    found = found
      .where('switchEvent.endsAt', '>', filters.now)
      .where('switchEvent.startsAt', '>', new Date(filters.now.getTime() - LONGEST_SWITCH_MS));
  }
  if (filters.when === 'past') found = found.where('switchEvent.endsAt', '<=', filters.now);
  return found;
}
