import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '~db/connect.server';
import { ownDatabase } from '../support/database';

/** Tables that a library makes and reads by itself. */
const NOT_OURS = new Set(['kysely_migration', 'kysely_migration_lock', 'rate_limit']);
const TYPES: Record<string, RegExp> = {
  text: /string|'/,
  uuid: /string/,
  int2: /number/,
  int4: /number/,
  int8: /number/,
  bool: /boolean/,
  timestamptz: /Date/,
  date: /string/,
  jsonb: /JSONColumnType/,
  tsvector: /GeneratedAlways<string>/,
  _text: /string\[\]/,
  _uuid: /string\[\]/,
  _int4: /number\[\]/,
  bytea: /Buffer/,
};

/** Reads db/schema/*.ts: table → column → the type as it is written. */
function writtenSchema(): Map<string, Map<string, string>> {
  const tables = new Map<string, Map<string, string>>();
  for (const file of readdirSync('db/schema')) {
    const text = readFileSync(`db/schema/${file}`, 'utf8');
    const found = /export interface (\w+)Table \{([\s\S]*?)\n\}/.exec(text);
    if (!found?.[1] || !found[2]) continue;
    const body = found[2].replace(/\/\*\*[\s\S]*?\*\//g, '');
    const columns = [...body.matchAll(/^ {2}(\w+):\s([\s\S]*?);$/gm)];
    tables.set(snake(found[1]), new Map(columns.map((match) => [snake(match[1] ?? ''), match[2] ?? ''])));
  }
  return tables;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (c, at) => (at ? '_' : '') + c.toLowerCase());

describe('the handwritten schema', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await ownDatabase();
  });
  afterAll(() => connection.close());

  it('is the catalogue: same tables, columns, types, nullability and defaults', async () => {
    const { rows } = await sql<{ t: string; c: string; type: string; nullable: boolean; generated: boolean }>`
      select table_name as t, column_name as c, udt_name as type, is_nullable = 'YES' as nullable,
        (column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS') as generated
      from information_schema.columns where table_schema = 'public'`.execute(connection.db);
    const written = writtenSchema();
    const real = new Map<string, Map<string, (typeof rows)[number]>>();
    for (const row of rows) {
      if (NOT_OURS.has(row.t)) continue;
      real.set(row.t, (real.get(row.t) ?? new Map()).set(row.c, row));
    }
    expect([...written.keys()].sort()).toEqual([...real.keys()].sort());
    for (const [table, columns] of real) {
      const ours = written.get(table) ?? new Map();
      expect([...ours.keys()].sort(), table).toEqual([...columns.keys()].sort());
      for (const [column, row] of columns) {
        const type = ours.get(column) ?? '';
        const where = `${table}.${column}: ${type}`;
        expect(type, where).toMatch(TYPES[row.type] ?? /no type known/);
        expect(/\| null$/.test(type), `${where} nullable`).toBe(
          row.nullable && !/GeneratedAlways/.test(type),
        );
        expect(
          /^(Generated|GeneratedAlways)</.test(type) || /JSONColumnType<.*, string \| undefined/.test(type),
          `${where} default`,
        ).toBe(row.generated);
      }
    }
  });
});
