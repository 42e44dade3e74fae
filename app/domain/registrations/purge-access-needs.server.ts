import type { Kysely } from 'kysely';
import { inTransaction } from '~db/in-transaction';
import { insertHistory } from '~db/queries/history';
import { blankAccessNeeds } from '~db/queries/job-switches';
import type { Database } from '~db/schema/database';

/** Needs serve to welcome people: a day after the Switch nobody has a reason to know them. */
const KEPT_MS = 24 * 3_600_000;

/** Forgets the access needs of every Switch that ended a day ago, in all hubs. @returns of how many people */
export function purgeAccessNeeds(db: Kysely<Database>, now: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const blanked = await blankAccessNeeds(trx, new Date(now.getTime() - KEPT_MS));
    await insertHistory(
      trx,
      blanked.map(({ id, hubId, switchEventId }) => ({
        hubId,
        at: now,
        actorKind: 'system',
        subject: 'registration',
        subjectId: id,
        switchEventId,
        act: 'needs-purged',
      })),
    );
    return blanked.length;
  });
}
