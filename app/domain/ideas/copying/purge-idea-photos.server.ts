import type { Kysely } from 'kysely';
import { inTransaction } from '~db/in-transaction';
import { deleteHandledPhotos } from '~db/queries/idea-photos';
import { insertPurges } from '~db/queries/purges';
import type { Database } from '~db/schema/database';
import type { PurgeKind } from '../../retention/purge-kind';
import { PHOTOS_KEPT_DAYS } from './idea-photo';

const DAY_MS = 86_400_000;

/**
 * Deletes photos of cards some days after they were copied or set aside, in all hubs: until then copying can be undone.
 * Several processes may do it at once: a row is one's or the other's. @returns how many
 */
export function purgeIdeaPhotos(db: Kysely<Database>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - PHOTOS_KEPT_DAYS * DAY_MS);
  return inTransaction(db, async (trx) => {
    const gone = await deleteHandledPhotos(trx, before);
    const kind: PurgeKind = 'pictures';
    await insertPurges(
      trx,
      gone.map(({ hubId, switchEventId, photos }) => ({ hubId, switchEventId, kind, rows: photos, at: now })),
    );
    return gone.reduce((sum, { photos }) => sum + photos, 0);
  });
}
