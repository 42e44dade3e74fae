import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../schema/database';
import type { VenueTable } from '../schema/venue';

type NewVenue = Omit<Insertable<VenueTable>, 'id' | 'hubId'>;

/** Adds a venue to a hub. @returns its id */
export async function insertVenue(db: Kysely<Database>, hubId: string, venue: NewVenue): Promise<string> {
  const row = await db
    .insertInto('venue')
    .values({ ...venue, hubId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Writes over a venue that only this Switch uses. @returns false where others use it too: it was left alone */
export async function updateOwnVenue(
  db: Kysely<Database>,
  switchEventId: string,
  venue: NewVenue,
): Promise<boolean> {
  const updated = await db
    .updateTable('venue')
    .set(venue)
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
