import type { Kysely } from 'kysely';
import type { Database } from '../schema/database';

export interface SeatReleaseRow {
  stakeholderType: string;
  places: number | null;
  at: Date;
}

/**
 * Makes these the releases of a Switch. One that stays as it is keeps the note that it was carried out, so that it
 * is not carried out again.
 */
export async function writeReleases(
  trx: Kysely<Database>,
  hubId: string,
  switchEventId: string,
  releases: readonly SeatReleaseRow[],
): Promise<void> {
  const there = await trx
    .selectFrom('seatRelease')
    .select(['id', 'stakeholderType', 'places', 'releaseAt as at'])
    .where('switchEventId', '=', switchEventId)
    .execute();
  const missing = [...releases];
  const gone = there.filter((row) => {
    const place = missing.findIndex((release) => isSame(release, row));
    if (place >= 0) missing.splice(place, 1);
    return place < 0;
  });
  for (const { id } of gone) await trx.deleteFrom('seatRelease').where('id', '=', id).execute();
  if (missing.length === 0) return;
  await trx
    .insertInto('seatRelease')
    .values(
      missing.map(({ stakeholderType, places, at }) => ({
        hubId,
        switchEventId,
        stakeholderType,
        places,
        releaseAt: at,
      })),
    )
    .execute();
}

/** Notes that the release of all places of a Switch was carried out. */
export async function markAllReleased(db: Kysely<Database>, switchEventId: string, at: Date): Promise<void> {
  await db.updateTable('switchEvent').set({ releasedAt: at }).where('id', '=', switchEventId).execute();
}

/** The same for releases of some places. */
export async function markReleased(db: Kysely<Database>, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('seatRelease').set({ releasedAt: at }).where('id', 'in', ids).execute();
}

/** Fields show minutes, so that seconds which somebody's clock once wrote are the same date. */
function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / 60_000);
}

function isSame(one: SeatReleaseRow, other: SeatReleaseRow): boolean {
  return (
    one.stakeholderType === other.stakeholderType &&
    one.places === other.places &&
    minuteOf(one.at) === minuteOf(other.at)
  );
}
