import { type Kysely, type QueryCreator, sql } from 'kysely';
import type { Database } from '../schema/database';

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

/** Sessions, seat rules and releases of a Switch, in one query each. */
export async function selectSwitchDetails(db: Kysely<Database>, id: string) {
  const sessions = await selectSessions(db, [id]);
  const seatRules = await db
    .selectFrom('seatRule')
    .innerJoin('stakeholderType as type', (join) =>
      join.onRef('type.hubId', '=', 'seatRule.hubId').onRef('type.slug', '=', 'seatRule.stakeholderType'),
    )
    .select(['seatRule.stakeholderType', 'seatRule.reserved', 'seatRule.maximum'])
    .where('seatRule.switchEventId', '=', id)
    .orderBy('type.position')
    .execute();
  const releases = await db
    .selectFrom('seatRelease')
    .select(['stakeholderType', 'places', 'releaseAt as at'])
    .where('switchEventId', '=', id)
    .orderBy('releaseAt')
    .orderBy('stakeholderType')
    .orderBy('places')
    .execute();
  return { sessions, seatRules, releases };
}

/** A Switch with its zone and its venue: what a SwitchRow is made of. */
export function withPlace(db: QueryCreator<Database>) {
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
      'venue.accessItems as venueAccessItems',
      'venue.opensAtMinute as venueOpensAtMinute',
      'venue.closesAtMinute as venueClosesAtMinute',
      'venue.isShared as venueIsShared',
    ]);
}
