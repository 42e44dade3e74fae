import type { Insertable, Kysely, Selectable } from 'kysely';
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
