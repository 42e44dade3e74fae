import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import { takeLock } from '../lock';
import type { Database } from '../schema/database';
import type { VenueTable } from '../schema/venue';

type NewVenue = Omit<Insertable<VenueTable>, 'id' | 'hubId' | 'version'>;
export type VenueRow = Selectable<VenueTable>;

/** The venues of a hub that serve again. */
export function selectSharedVenues(db: Kysely<Database>, hubId: string): Promise<VenueRow[]> {
  return db
    .selectFrom('venue')
    .selectAll()
    .where('hubId', '=', hubId)
    .where('isShared', '=', true)
    .orderBy('communeName')
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Adds a venue to a hub. @returns its id */
export async function insertVenue(db: Kysely<Database>, hubId: string, venue: NewVenue): Promise<string> {
  const row = await db
    .insertInto('venue')
    .values({ ...venue, hubId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Adds a venue under an id that was drawn before. @returns false where it was added already: it was left alone */
export async function insertVenueOnce(
  db: Kysely<Database>,
  hubId: string,
  venue: NewVenue & { id: string },
): Promise<boolean> {
  const added = await db
    .insertInto('venue')
    .values({ ...venue, hubId })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** A venue of a hub, in its list or not. */
export function selectVenue(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('venue')
    .selectAll()
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/**
 * Writes over a venue that is this Switch's own.
 * @returns false where others use it too, or it is one of the hub's: it was left alone
 */
export async function updateOwnVenue(
  db: Kysely<Database>,
  switchEventId: string,
  venue: NewVenue,
): Promise<boolean> {
  const updated = await db
    .updateTable('venue')
    .set((eb) => ({ ...venue, version: eb('version', '+', 1) }))
    .where('isShared', '=', false)
    .where('id', '=', (eb) =>
      eb.selectFrom('switchEvent').select('venueId').where('switchEvent.id', '=', switchEventId),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('switchEvent as other')
            .select('other.id')
            .whereRef('other.venueId', '=', 'venue.id')
            .where('other.id', '<>', switchEventId),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst();
  return updated !== undefined;
}

/** One of the hub's venues that serve again. */
export function selectSharedVenue(db: Kysely<Database>, hubId: string, id: string) {
  return db
    .selectFrom('venue')
    .selectAll()
    .where('hubId', '=', hubId)
    .where('id', '=', id)
    .where('isShared', '=', true)
    .executeTakeFirst();
}

/** Holds a venue until the end of the transaction; Switches may go on choosing it meanwhile. */
export async function lockVenue(trx: Kysely<Database>, id: string): Promise<void> {
  await takeLock(trx, sql`select 1 from venue where id = ${id} for no key update`, 'venue');
}

/** The Switches at a venue, the latest first, whatever their zone. */
export function selectUsesOfVenue(db: Kysely<Database>, venueId: string) {
  return db
    .selectFrom('switchEvent')
    .innerJoin('zone', 'zone.id', 'switchEvent.zoneId')
    .select([
      'switchEvent.id',
      'switchEvent.slug',
      'switchEvent.title',
      'switchEvent.status',
      'switchEvent.zoneId',
      'switchEvent.startsAt',
      'switchEvent.endsAt',
      'zone.timeZone',
    ])
    .where('switchEvent.venueId', '=', venueId)
    .orderBy('switchEvent.startsAt', 'desc')
    .execute();
}

/** How many Switches still to come take place at each venue of a hub. */
export async function countComingUses(
  db: Kysely<Database>,
  hubId: string,
  now: Date,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('switchEvent')
    .innerJoin('venue', 'venue.id', 'switchEvent.venueId')
    .select(({ fn }) => ['venue.id', fn.countAll<number>().as('count')])
    .where('venue.hubId', '=', hubId)
    .where('venue.isShared', '=', true)
    .where('switchEvent.endsAt', '>', now)
    .where('switchEvent.status', '<>', 'cancelled')
    .groupBy('venue.id')
    .execute();
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** Writes over one of the hub's venues and makes it the next version. */
export async function updateVenue(
  db: Kysely<Database>,
  id: string,
  values: Partial<NewVenue>,
): Promise<void> {
  await db
    .updateTable('venue')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Makes every Switch at a venue the next version: calendars and kept pages tell of the place. */
export async function touchSwitchesAt(
  db: Kysely<Database>,
  venueId: string,
  { placeText, at }: { placeText: string; at: Date },
): Promise<void> {
  await db
    .updateTable('switchEvent')
    .set((eb) => ({ placeText, updatedAt: at, version: eb('version', '+', 1) }))
    .where('venueId', '=', venueId)
    .execute();
}
