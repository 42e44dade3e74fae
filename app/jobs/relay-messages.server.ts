import { CompiledQuery } from 'kysely';
import type PgBoss from 'pg-boss';
import type { Db } from '~db/connect.server';
import { inTransaction, type Trx } from '~db/in-transaction';
import {
  callRefusedInstead,
  hasOwedMessages,
  markQueued,
  takeOwedMessages,
} from '~db/queries/messages-sending';
import { SEND_MESSAGE } from './open-boss.server';
import { urgencyOf } from './urgency-of';

const AT_ONCE = 200;

/**
 * Gives each owed message a job, in the transaction that says so: a crash leaves both or neither.
 * The job bears the message's own id, so that a message never has two. Where an address was refused for good
 * before, nothing is tried again: the person is to be called.
 * @returns how many there were
 */
export async function relayMessages(db: Db, boss: PgBoss): Promise<number> {
  if (!(await hasOwedMessages(db))) return 0;
  return inTransaction(db, async (trx) => {
    const owed = await takeOwedMessages(trx, AT_ONCE);
    if (owed.length === 0) return 0;
    const toCall = await callRefusedInstead(trx, idsOf(owed));
    const toSend = owed.filter(({ id }) => !toCall.has(id));
    if (toSend.length > 0) await queue(trx, boss, toSend);
    return owed.length;
  });
}

async function queue(trx: Trx, boss: PgBoss, owed: readonly { id: string; kind: string }[]): Promise<void> {
  const ids = idsOf(owed);
  const within = { db: over(trx) };
  // A message that is tried again by hand, or whose job was interrupted, still has its former one.
  await boss.deleteJob(SEND_MESSAGE, ids, within);
  await boss.insert(
    owed.map(({ id, kind }) => ({ id, name: SEND_MESSAGE, priority: urgencyOf(kind) })),
    within,
  );
  await markQueued(trx, ids);
}

function idsOf(messages: readonly { id: string }[]): string[] {
  return messages.map(({ id }) => id);
}

function over(trx: Trx): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({
      rows: (await trx.executeQuery(CompiledQuery.raw(text, values))).rows,
    }),
  };
}
