import type { Kysely } from 'kysely';
import { inTransaction } from '~db/in-transaction';
import { insertHistory } from '~db/queries/history';
import { insertPurges } from '~db/queries/purges';
import { deleteExpiredDrafts } from '~db/queries/registration-drafts';
import type { Database } from '~db/schema/database';

/**
 * Deletes the registrations that somebody began and did not come back to. Each hub's journal, and its page of what was
 * forgotten, say how many.
 * Several processes may look at once: each draft is deleted, and counted, by one of them.
 * @returns how many
 */
export function purgeDrafts(db: Kysely<Database>, now: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const hubs = await deleteExpiredDrafts(trx, now);
    if (hubs.length === 0) return 0;
    const counts = [...new Set(hubs)].map((hubId) => ({
      hubId,
      drafts: hubs.filter((each) => each === hubId).length,
    }));
    const entries = counts.map(({ hubId, drafts }) => ({
      hubId,
      at: now,
      actorKind: 'system' as const,
      subject: 'hub' as const,
      subjectId: hubId,
      act: 'drafts-purged',
      before: null,
      after: JSON.stringify({ drafts }),
    }));
    await insertHistory(trx, entries);
    const purges = counts.map(({ hubId, drafts }) => ({ hubId, kind: 'drafts', rows: drafts, at: now }));
    await insertPurges(trx, purges);
    return hubs.length;
  });
}
