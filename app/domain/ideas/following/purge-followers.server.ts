import type { Kysely } from 'kysely';
import { inTransaction } from '~db/in-transaction';
import { purgeUnconfirmed } from '~db/queries/idea-followers';
import { insertPurges } from '~db/queries/purges';
import type { Database } from '~db/schema/database';

const HOURS_TO_CONFIRM = 48;
const HOUR_MS = 3_600_000;

/** Forgets addresses that asked to follow ideas and never confirmed it. */
export function purgeFollowers(db: Kysely<Database>, now: Date): Promise<void> {
  const before = new Date(now.getTime() - HOURS_TO_CONFIRM * HOUR_MS);
  return inTransaction(db, async (trx) => {
    const gone = await purgeUnconfirmed(trx, before);
    await insertPurges(
      trx,
      gone.map(({ hubId, rows }) => ({ hubId, switchEventId: null, kind: 'followers', rows, at: now })),
    );
  });
}
