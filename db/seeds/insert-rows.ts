import type { Insertable } from 'kysely';
import type { Trx } from '../in-transaction';
import type { Database } from '../schema/database';

/** Rows of one statement: PostgreSQL takes 65,535 values, and the widest row here has 27. */
const BATCH = 500;

/** Rows of one table, in statements that PostgreSQL takes. */
export async function insertRows<Table extends keyof Database>(
  trx: Trx,
  table: Table,
  rows: Insertable<Database[Table]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    // The type of one table's rows is lost where the table is a parameter; the parameter above holds it.
    await trx
      .insertInto(table)
      .values(rows.slice(start, start + BATCH) as never)
      .execute();
  }
}
