import { Migrator, sql } from 'kysely';
import type { Db } from '~db/connect.server';
import { migrations } from '~db/migrations/index';

/** Counters that each write raises, and what migrating itself writes down. */
const NOT_DATA = ['data_version', 'kysely_migration', 'kysely_migration_lock'];

/** The rows of every table, each row as text, sorted. */
export type Rows = Map<string, { columns: string[]; rows: Record<string, unknown>[] }>;

/** Empties a database and brings it to the version that ended with this migration. */
export async function makeFormerVersion(db: Db, name: string): Promise<void> {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  await migrateUpTo(db, name);
}

export async function migrateUpTo(db: Db, name: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(name);
  if (error) throw error;
}

/** Everything that is kept, table by table, whatever this version of it looks like. */
export async function rowsOf(db: Db): Promise<Rows> {
  const tables = await sql<{ name: string; columns: string[] }>`
    select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' group by c.table_name`.execute(db);
  const found: Rows = new Map();
  for (const { name, columns } of tables.rows) {
    if (NOT_DATA.includes(name)) continue;
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(t) as row from ${sql.table(name)} t`.execute(db);
    found.set(name, { columns, rows: rows.map(({ row }) => row) });
  }
  return found;
}

/** What a later version holds of the columns that the former one had: equal to it where nothing was lost or altered. */
export function asFormerly(later: Rows, former: Rows): Record<string, string[]> {
  const seen = [...former].map(([name, { columns }]) => {
    const rows = later.get(name)?.rows ?? [];
    const former = rows.map((row) => JSON.stringify(columns.map((column) => [column, row[column]])));
    return [name, former.sort()] as const;
  });
  return Object.fromEntries(seen);
}
