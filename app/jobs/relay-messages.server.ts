import { CompiledQuery } from 'kysely';
import type PgBoss from 'pg-boss';
import type { Db } from '~db/connect.server';
import { inTransaction, type Trx } from '~db/in-transaction';
import { hasOwedMessages, markQueued, takeOwedMessages } from '~db/queries/messages-sending';
import { SEND_MESSAGE } from './open-boss.server';

const AT_ONCE = 200;

/**
 * Gives each owed message a job, in the transaction that says so: a crash leaves both or neither.
 * The job bears the message's own id, so that a message never has two.
 * @returns how many there were
 */
export async function relayMessages(db: Db, boss: PgBoss): Promise<number> {
  if (!(await hasOwedMessages(db))) return 0;
  return inTransaction(db, async (trx) => {
    const ids = await takeOwedMessages(trx, AT_ONCE);
    if (ids.length === 0) return 0;
    const within = { db: over(trx) };
    // A message that is tried again by hand, or whose job was interrupted, still has its former one.
    await boss.deleteJob(SEND_MESSAGE, ids, within);
    await boss.insert(
      ids.map((id) => ({ id, name: SEND_MESSAGE })),
      within,
    );
    await markQueued(trx, ids);
    return ids.length;
  });
}

function over(trx: Trx): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({
      rows: (await trx.executeQuery(CompiledQuery.raw(text, values))).rows,
    }),
  };
}
