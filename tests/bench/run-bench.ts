import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchDatabase, createBenchDatabase } from './bench-database';
import type { BenchRun } from './bench-run';
import { fillDatabase, LARGE, SMALL } from './fill-database';
import { registering } from './line-1-registering';
import { publicPages } from './line-2-public-pages';
import { calendars } from './line-3-calendars';
import { growth } from './line-4-growth';
import { weight } from './line-5-weight';
import { processLine } from './line-6-process';
import { boardLine } from './line-7-board';
import { boardInBrowser } from './line-8-board-in-browser';
import { ideaSearch } from './line-9-idea-search';
import { documents } from './line-10-documents';
import { loadGenerator } from './load';
import { type Measure, tableOf } from './measure';
import { buildMinimalRemix } from './start-process';

const LINES: Record<string, (run: BenchRun) => Promise<void>> = {
  1: registering,
  2: publicPages,
  3: calendars,
  4: growth,
  5: weight,
  6: processLine,
  7: boardLine,
  8: boardInBrowser,
  9: ideaSearch,
  10: documents,
};
/** Growth first, while the databases hold just what they were filled with; registering last, as it adds the most. */
const ORDER = ['4', '9', '2', '3', '5', '6', '10', '7', '8', '1'];
/** For --quick: large enough to run every path, small enough for a smoke test. */
const QUICK_LARGE = { switches: 2_000, registrations: 50_000, ideas: 1_000 };

/** Where only these are asked for, there are as many ideas, and fewer people to fill in. */
const ABOUT_IDEAS = new Set(['7', '8', '9']);
const IDEAS_LARGE = { ...LARGE, registrations: 20_000 };

/** Runs the asked lines and prints them as JSON and as a table. A miss is shown, never a failure; a fault is one. */
export async function runBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      lines: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const asked = values.lines?.split(',') ?? Object.keys(LINES);
  const lines = ORDER.filter((line) => asked.includes(line));
  const measures: Measure[] = [];
  const faults: string[] = [];
  const machine = machineOf();
  const sizes = {
    small: SMALL,
    large: values.quick ? QUICK_LARGE : lines.every((line) => ABOUT_IDEAS.has(line)) ? IDEAS_LARGE : LARGE,
  };
  await withPrepared({ quick: values.quick, sizes }, measures, async (run) => {
    for (const line of lines) {
      console.error(`line ${line}…`);
      try {
        await LINES[line]?.(run);
      } catch (error) {
        faults.push(`line ${line}: ${(error as Error).stack}`);
      }
    }
  });
  measures.sort((a, b) => a.line - b.line);
  const json = JSON.stringify({ machine, measures, faults }, null, 2);
  if (values.json) await writeFile(values.json, `${json}\n`);
  console.log(json);
  console.log(`\n${Object.values(machine).join(', ')}\n\n${tableOf(measures)}`);
  for (const fault of faults) console.error(`\nFAULT ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

async function withPrepared(
  { quick, sizes }: Pick<BenchRun, 'quick' | 'sizes'>,
  measures: Measure[],
  work: (run: BenchRun) => Promise<void>,
): Promise<void> {
  const databases: BenchDatabase[] = [];
  const minimal = await buildMinimalRemix();
  try {
    for (const size of [sizes.small, sizes.large]) {
      console.error(`filling ${size.switches} Switches, ${size.registrations} registrations…`);
      const database = await createBenchDatabase();
      databases.push(database);
      await fillDatabase(database.client, size);
    }
    const [small, large] = databases as [BenchDatabase, BenchDatabase];
    const report = (measure: Measure) => {
      measures.push(measure);
      console.error(
        `  ${measure.holds ? 'holds ' : 'MISSES'} ${measure.what}: ${measure.measured} / ${measure.limit} = ${measure.ratio.toFixed(2)} (${measure.target})`,
      );
      if (measure.detail) console.error(measure.detail.replace(/^/gm, '           '));
    };
    await work({ small, large, sizes, minimalRemix: join(minimal.folder, 'server.mjs'), quick, report });
  } finally {
    for (const database of databases) await database.drop();
    await minimal.remove();
  }
}

function machineOf() {
  const [cpu] = cpus();
  return {
    cores: `${cpus().length} cores`,
    cpu: cpu?.model ?? 'unknown processor',
    memory: `${Math.round(totalmem() / 1e9)} GB`,
    node: `Node ${process.versions.node}`,
    load: loadGenerator,
    date: new Date().toISOString().slice(0, 10),
  };
}
