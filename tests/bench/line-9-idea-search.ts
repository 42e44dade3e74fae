import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BenchRun } from './bench-run';
import { atMost, median, round } from './measure';
import { startApp } from './start-process';
import { type Statement, statementsOf } from './statement-costs';

const exec = promisify(execFile);
const ROUNDS = 41;
/** Without an accent, another ending, two words, and a typing error. */
const SEARCHES = ['mediatheque', 'formation', 'courrier officiel', 'telemedcine'];

/** What people type into the board's search: as the product asks it, against the same statements in psql. */
export async function ideaSearch(run: BenchRun): Promise<void> {
  const app = await startApp(run.large.url, true);
  try {
    for (const words of SEARCHES) {
      const query = new URLSearchParams({ q: words });
      const found = await statementsOf(app, run.large, async () => {
        await run.large.client.query(`select bump_data_version('hub-du-sud', null)`);
        await (await fetch(`${app.url}/tableau.json?${query}`)).arrayBuffer();
      });
      const searching = found.filter(({ text }) => /to_tsquery|plain_words/.test(text));
      const ours = await byDriver(run, searching);
      const inPsql = await byPsql(run, searching);
      run.report({
        line: 9,
        what: `search of 10,000 ideas for “${words}” (${searching.length} statements)`,
        measured: `${round(ours, 2)} ms`,
        limit: `psql ${round(inPsql, 2)} ms`,
        ...atMost(ours / inPsql, 1.5),
      });
    }
  } finally {
    await app.stop();
  }
}

/** As the product sends them: with values, and the answer read into rows. */
async function byDriver(run: BenchRun, statements: Statement[]): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const start = performance.now();
    for (const { text, values } of statements) await run.large.client.query(text, values);
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The same in psql, each round's statements together, by its own clock. */
async function byPsql(run: BenchRun, statements: Statement[]): Promise<number> {
  const round = statements.map(({ text, values }) => `${filledIn(text, values)};`).join('\n');
  const script = `\\timing on\n\\o /dev/null\n${`${round}\n`.repeat(ROUNDS)}`;
  const child = exec('psql', ['-X', '-q', '-d', run.large.url, '-f', '-'], { maxBuffer: 64 * 1024 * 1024 });
  child.child.stdin?.end(script);
  const { stdout } = await child;
  const times = [...stdout.matchAll(/: ([\d.,]+) ms/g)].map(([, ms = '']) => Number(ms.replace(',', '.')));
  if (times.length !== statements.length * ROUNDS) throw new Error(`psql said: ${stdout.slice(0, 500)}`);
  const rounds = Array.from({ length: ROUNDS }, (_, turn) =>
    times.slice(turn * statements.length, (turn + 1) * statements.length).reduce((sum, ms) => sum + ms, 0),
  );
  return median(rounds);
}

function filledIn(text: string, values: unknown[]): string {
  return text.replace(/\$(\d+)/g, (_, at) => {
    const value = values[Number(at) - 1];
    if (typeof value === 'number') return String(value);
    if (value === null) return 'null';
    return `'${String(value).replaceAll("'", "''")}'`;
  });
}
