import type { Kysely } from 'kysely';
import { inTransaction, type Trx } from '~db/in-transaction';
import { insertHistory } from '~db/queries/history';
import { countNeeds } from '~db/queries/needs';
import { blankNeeds, keepNeedCounts, lockDuePurges, markNeedsPurged } from '~db/queries/needs-purge';
import { insertPurges } from '~db/queries/purges';
import { blankEchoNeeds } from '~db/queries/registration-echoes';
import type { Database } from '~db/schema/database';
import { NEEDS_KEPT_MS } from '../retention/kept-until';
import type { PurgeKind } from '../retention/purge-kind';

const AT_ONCE = 50;

/**
 * Forgets the access needs of every Switch that ended a day ago, in all hubs. Each Switch keeps that it was done, and
 * how many people had each kind of need. Several processes may look at once: a Switch is one's or the other's.
 * @returns of how many people
 */
export async function purgeAccessNeeds(db: Kysely<Database>, now: Date): Promise<number> {
  const endedBefore = new Date(now.getTime() - NEEDS_KEPT_MS);
  let people = 0;
  for (;;) {
    const done = await inTransaction(db, async (trx) => {
      const due = await lockDuePurges(trx, endedBefore, AT_ONCE);
      const purged: number[] = [];
      for (const event of due) purged.push(await purge(trx, event, now));
      return purged;
    });
    people += done.reduce((sum, count) => sum + count, 0);
    if (done.length < AT_ONCE) return people;
  }
}

async function purge(
  trx: Trx,
  event: { id: string; hubId: string; needsPurgedAt: Date | null },
  now: Date,
): Promise<number> {
  const counts = await countNeeds(trx, event.id);
  const whose = await blankNeeds(trx, event.id);
  await blankEchoNeeds(trx, event.id);
  const entry = {
    hubId: event.hubId,
    at: now,
    actorKind: 'system',
    switchEventId: event.id,
    act: 'needs-purged',
  } as const;
  const entries = whose.map((subjectId) => ({ ...entry, subject: 'registration' as const, subjectId }));
  const kind: PurgeKind = 'needs';
  await insertPurges(trx, [
    { hubId: event.hubId, switchEventId: event.id, kind, rows: whose.length, at: now },
  ]);
  // What somebody still wrote afterwards is forgotten too; the Switch itself says it once.
  if (event.needsPurgedAt === null) {
    await keepNeedCounts(trx, event, counts.kinds);
    await markNeedsPurged(trx, event.id, now);
    const kinds = Object.fromEntries(counts.kinds.map(({ kind, people }) => [kind, people]));
    const after = JSON.stringify({ people: whose.length, kinds });
    await insertHistory(trx, [
      ...entries,
      { ...entry, subject: 'switch_event', subjectId: event.id, before: null, after },
    ]);
  } else await insertHistory(trx, entries);
  return whose.length;
}
