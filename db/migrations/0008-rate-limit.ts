import { type Kysely, sql } from 'kysely';

/** Counters of rate-limiter-flexible, shared by the processes. Keys are sealed: no address, no e-mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Unlogged: losing the counters in a crash only makes the limits kinder.
  await sql`create unlogged table rate_limit (
    key varchar(255) primary key,
    points integer not null default 0,
    expire bigint
  )`.execute(db);
}
