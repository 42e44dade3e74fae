import type { BenchDatabase } from './bench-database';
import { median } from './measure';
import { type BenchProcess, observe } from './start-process';

export interface Statement {
  text: string;
  values: unknown[];
  /** Median of several executions on the server, without the way there and back. */
  ms: number;
}

/** The reading statements that an act makes the product run, each with its own cost by EXPLAIN (ANALYZE). */
export async function statementsOf(
  app: BenchProcess,
  database: BenchDatabase,
  act: () => Promise<unknown>,
): Promise<Statement[]> {
  await observe(app, 'capture');
  await act();
  const { queries } = await observe(app, 'read');
  const found: Statement[] = [];
  for (const { text, values } of queries) {
    if (!/^\s*(select|with)\b/i.test(text) || /\b(pgboss|for (no key )?update)\b/i.test(text)) continue;
    const times: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const { rows } = await database.client.query(
        `explain (analyze, timing off, format json) ${text}`,
        values,
      );
      times.push(rows[0]?.['QUERY PLAN'][0]['Execution Time']);
    }
    found.push({ text, values, ms: median(times) });
  }
  return found;
}
