import type { Kysely } from 'kysely';
import { inTransaction } from '~db/in-transaction';
import { insertHistory } from '~db/queries/history';
import { deleteExpiredDrafts } from '~db/queries/registration-drafts';
import type { Database } from '~db/schema/database';

/**
 * Deletes the registrations that somebody began and did not come back to. Each hub's journal says how many.
 * Several processes may look at once: each draft is deleted, and counted, by one of them.
 * @returns how many
 */
export function purgeDrafts(db: Kysely<Database>, now: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const hubs = await deleteExpiredDrafts(trx, now);
    if (hubs.length === 0) return 0;
    const entries = [...new Set(hubs)].map((hubId) => ({
      hubId,
      at: now,
      actorKind: 'system' as const,
      subject: 'hub' as const,
      subjectId: hubId,
      act: 'drafts-purged',
      before: null,
      after: JSON.stringify({ drafts: hubs.filter((each) => each === hubId).length }),
    }));
    await insertHistory(trx, entries);
    return hubs.length;
  });
}
