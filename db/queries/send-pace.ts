import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/database';

/**
 * Reserves the next moment at which `count` messages may leave, for one process.
 * @param soonS how far away that moment may be: a later one is not worth holding, and is left to whoever asks then
 * @returns how long to wait until then, in milliseconds; undefined where it is too far away
 */
export async function reservePace(
  db: Kysely<Database>,
  { count, perSecond, soonS }: { count: number; perSecond: number; soonS: number },
): Promise<number | undefined> {
  const takesS = count / perSecond;
  // One clock for every process: the database's.
  const { rows } = await sql<{ waitMs: number }>`update send_pace
      set next_at = greatest(next_at, clock_timestamp()) + make_interval(secs => ${takesS})
      where next_at < clock_timestamp() + make_interval(secs => ${soonS})
      returning (extract(epoch from next_at - make_interval(secs => ${takesS}) - clock_timestamp()) * 1000)::float8 as wait_ms`.execute(
    db,
  );
  return rows[0] && Math.max(0, rows[0].waitMs);
}

/** Gives back what was reserved for messages that did not leave after all. */
export async function returnPace(
  db: Kysely<Database>,
  { count, perSecond }: { count: number; perSecond: number },
): Promise<void> {
  await sql`update send_pace set next_at = next_at - make_interval(secs => ${count / perSecond})`.execute(db);
}

/** Whether any job of this queue could be taken now. */
export async function hasDueJobs(db: Kysely<Database>, queue: string): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`select exists (
      select 1 from pgboss.job where name = ${queue} and state < 'active' and start_after < now()) as due`.execute(
    db,
  );
  return rows[0]?.due ?? false;
}
