import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from './schema/database';

/** The row is held by others for too long: nothing was written, trying again is right. */
export class LockBusy extends Error {
  override name = 'LockBusy';
}

/** PostgreSQL's lock_not_available: lock_timeout passed (Appendix A of its manual). */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * The same lock on those of some Switches that nobody else holds, without waiting for the others.
 * @returns the ids of those that are now held
 */
export async function lockFreeSwitches(
  trx: Kysely<Database>,
  switchEventIds: readonly string[],
): Promise<string[]> {
  mustBeTransaction(trx);
  const { rows } = await sql<{ id: string }>`
    select id from switch_event where id = any(${switchEventIds}::uuid[]) for no key update skip locked`.execute(
    trx,
  );
  return rows.map((row) => row.id);
}

/**
 * Serialises the seat decisions of one Switch until the end of the transaction.
 * `for no key update` lets ideas and messages that only refer to the Switch go on meanwhile, but for the first idea
 * of a Switch, which marks it.
 * The wait is limited by the connection's lock_timeout (db/connect.server.ts).
 * @throws Error outside a transaction, where a lock would protect nothing
 * @throws LockBusy when others hold it for longer than the limit
 */
export function lockSwitch(trx: Kysely<Database>, switchEventId: string): Promise<void> {
  return takeLock(
    trx,
    sql`select 1 from switch_event where id = ${switchEventId} for no key update`,
    'switch_event',
  );
}

/**
 * Runs a statement that waits for others, until the end of the transaction at the latest.
 * @throws Error outside a transaction, where a lock would protect nothing
 * @throws LockBusy when others hold it for longer than the connection's lock_timeout
 */
export async function takeLock(
  trx: Kysely<Database>,
  statement: RawBuilder<unknown>,
  what: string,
): Promise<void> {
  mustBeTransaction(trx);
  try {
    await statement.execute(trx);
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) throw new LockBusy(what);
    throw error;
  }
}

function mustBeTransaction(trx: Kysely<Database>): void {
  if (!trx.isTransaction) throw new Error('a lock needs a transaction');
}
