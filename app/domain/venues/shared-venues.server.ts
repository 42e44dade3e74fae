import type { Kysely } from 'kysely';
import { selectSharedVenues, type VenueRow } from '~db/queries/venues';
import type { Database } from '~db/schema/database';
import { accessItemsAmong } from './access-items';
import type { SharedVenue } from './shared-venue';

/** The venues of a hub that serve again, by commune and name. */
export async function sharedVenues(db: Kysely<Database>, hubId: string): Promise<SharedVenue[]> {
  const rows = await selectSharedVenues(db, hubId);
  return rows.map(sharedVenueOfRow);
}

function sharedVenueOfRow(row: VenueRow): SharedVenue {
  const { hubId: _hubId, isShared: _isShared, ...venue } = row;
  return { ...venue, accessItems: accessItemsAmong(row.accessItems) };
}
