import { sql } from 'kysely';
import type { Connection } from '~db/connect.server';

/** Of nothing of the product's own. */
const GATE = 7_305_161;

export interface HistoryGate {
  /**
   * In how many transactions a process, by the name of its connections, stands before the gate, or behind somebody who
   * stands there: two Switches may share a row of data_version.
   */
  waiting(applicationName: string): Promise<number>;
  open(): Promise<void>;
}

/**
 * Stops every transaction right where it writes its first line of history: what it changed is written by then, and
 * not committed. Whoever dies there dies in the middle. Opening it lets everybody go on, and those who come later.
 */
export async function closeHistoryGate({ db, pool }: Connection): Promise<HistoryGate> {
  await sql`create function wait_at_gate() returns trigger language plpgsql set lock_timeout = 0 as $$
    begin perform pg_advisory_xact_lock_shared(${sql.lit(GATE)}); return null; end $$`.execute(db);
  await sql`create trigger history_gate before insert on history for each statement
    execute function wait_at_gate()`.execute(db);
  // A session's own lock: it is held by this one connection until it gives it back.
  const keeper = await pool.connect();
  await keeper.query('select pg_advisory_lock($1)', [GATE]);
  return {
    async waiting(applicationName) {
      const { rows } = await sql<{ count: number }>`select count(*) as count from pg_stat_activity
        where datname = current_database() and application_name = ${applicationName}
          and wait_event_type = 'Lock'`.execute(db);
      return rows[0]?.count ?? 0;
    },
    async open() {
      await keeper.query('select pg_advisory_unlock($1)', [GATE]);
      keeper.release();
    },
  };
}
