import type { Kysely } from 'kysely';
import { inTransaction, type Trx } from '~db/in-transaction';
import { lockFreeSwitches } from '~db/lock';
import { blankPeople, markForgotten, selectDueForgetting } from '~db/queries/forgetting';
import { insertHistory } from '~db/queries/history';
import { insertPurges } from '~db/queries/purges';
import type { Database } from '~db/schema/database';
import { FORGETTING_STEPS } from './forgetting-steps.server';
import type { PurgeKind } from './purge-kind';

const AT_ONCE = 50;

/**
 * Forgets the people of every Switch for which the time is over that its hub has set, in all hubs. Registrations stay,
 * without a name, so that counts stay true; the history stays as it is, for it never held one. A Switch is done in one
 * transaction, once, whichever process does it; those that others hold are left to the next turn.
 * @param report what went wrong for one Switch; the others have their turn
 * @returns how many Switches
 */
export async function forgetPeople(
  db: Kysely<Database>,
  now: Date,
  report: (error: unknown) => void,
): Promise<number> {
  let done = 0;
  for (const event of await selectDueForgetting(db, now, AT_ONCE)) {
    try {
      if (await inTransaction(db, (trx) => forget(trx, event, now))) done += 1;
    } catch (error) {
      report(error);
    }
  }
  return done;
}

async function forget(trx: Trx, event: { id: string; hubId: string }, now: Date): Promise<boolean> {
  const { id, hubId } = event;
  const [held] = await lockFreeSwitches(trx, [id]);
  if (!held || !(await markForgotten(trx, id, now))) return false;
  const counts: [PurgeKind, number][] = [];
  for (const { kind, forget: step } of FORGETTING_STEPS) counts.push([kind, await step(trx, id, now)]);
  const whose = await blankPeople(trx, id, now);
  counts.unshift(['contacts', whose.length]);
  const found = counts.filter(([, rows]) => rows > 0);
  await insertPurges(
    trx,
    found.map(([kind, rows]) => ({ hubId, switchEventId: id, kind, rows, at: now })),
  );
  if (found.length === 0) return true;
  const line = { hubId, at: now, actorKind: 'system', switchEventId: id } as const;
  await insertHistory(trx, [
    ...whose.map((subjectId) => ({
      ...line,
      subject: 'registration' as const,
      subjectId,
      act: 'forgotten',
    })),
    {
      ...line,
      subject: 'switch_event',
      subjectId: id,
      act: 'people-forgotten',
      after: JSON.stringify(Object.fromEntries(found)),
    },
  ]);
  return true;
}
