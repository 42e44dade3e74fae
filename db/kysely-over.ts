import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Db } from './connection';
import type { Database } from './schema/database';

/** Kysely over a pool, whichever database is behind it: snake_case there, camelCase here. */
export function kyselyOver(pool: pg.Pool): Db {
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
