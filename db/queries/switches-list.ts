import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '../schema/database';
import { type SwitchRow, withPlace } from './switches';

/** As the table's own constraint says (switch_event_length). */
const LONGEST_SWITCH_MS = 31 * 24 * 3_600_000;

export interface SwitchFilters {
  hubId: string;
  /** Only this zone. */
  zoneId?: string | undefined;
  /** Only these zones (an organiser's); empty finds nothing. */
  zoneIds?: string[] | undefined;
  /** And these, whatever their zone (a co-organiser's); only beside `zoneIds`. */
  andIds?: string[] | undefined;
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

type Filterable = Database & { switchEvent: Database['switchEvent'] };

function filtered<Out>(
  query: SelectQueryBuilder<Filterable, 'switchEvent', Out>,
  filters: SwitchFilters,
): SelectQueryBuilder<Filterable, 'switchEvent', Out> {
  let found = query.where('switchEvent.hubId', '=', filters.hubId);
  if (!filters.withDrafts) found = found.where('switchEvent.status', '<>', 'draft');
  if (filters.zoneId) found = found.where('switchEvent.zoneId', '=', filters.zoneId);
  if (filters.zoneIds) {
    const { zoneIds, andIds = [] } = filters;
    found = found.where((where) =>
      where.or([
        ...(zoneIds.length > 0 ? [where('switchEvent.zoneId', 'in', zoneIds)] : []),
        ...(andIds.length > 0 ? [where('switchEvent.id', 'in', andIds)] : []),
      ]),
    );
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
