import { type Kysely, Migrator, sql } from 'kysely';
import { migrations } from './migrations/index';
import type { Database } from './schema/database';

/** Any number, as long as it stays the same: it names "migrating Switchboard" among advisory locks. */
const MIGRATION_LOCK = 7_481_920_433;

/**
 * Applies the migrations that are missing, in order. Several processes may start at once:
 * the first one migrates under an advisory lock, the others wait for it.
 * @returns the names of the migrations that were applied
 */
export async function migrateToLatest(db: Kysely<Database>): Promise<string[]> {
  return db.connection().execute(async (session) => {
    // However long another process migrates, and however much there is to fill in.
    await sql`set lock_timeout = 0`.execute(session);
    await sql`set statement_timeout = 0`.execute(session);
    await sql`select pg_advisory_lock(${sql.lit(MIGRATION_LOCK)})`.execute(session);
    try {
      const migrator = new Migrator({ db: session, provider: { getMigrations: async () => migrations } });
      const { error, results } = await migrator.migrateToLatest();
      if (error) throw error;
      return (results ?? []).map((result) => result.migrationName);
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(MIGRATION_LOCK)})`.execute(session);
      await sql`reset lock_timeout`.execute(session);
      await sql`reset statement_timeout`.execute(session);
    }
  });
}

/** True when every migration of this version is applied: what /sante asks. */
export async function isMigrated(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const applied = new Set(rows.map((row) => row.name));
  return Object.keys(migrations).every((name) => applied.has(name));
}
