import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Load {
  url: string;
  /** Asked in turn. */
  paths: string[];
  clients: number;
  seconds: number;
  headers?: Record<string, string>;
  /** With a body the method is POST; "{n}" in it is unique to each request. */
  form?: string;
}

export interface LoadResult {
  requests: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Connections that failed, time-outs, and answers of 400 and more. */
  errors: number;
}

const run = promisify(execFile);
const hasWrk = await run('wrk', ['--version']).then(
  () => true,
  (error: { code?: string | number }) => error.code !== 'ENOENT',
);
export const loadGenerator = hasWrk ? 'wrk' : 'node (no wrk on the PATH: figures are lower)';
let runs = 0;

/** Keeps `clients` connections busy for so many seconds, from a process of its own. */
export async function load(what: Load): Promise<LoadResult> {
  runs += 1;
  const method = what.form === undefined ? 'GET' : 'POST';
  const headers: Record<string, string> = {
    ...(what.form === undefined
      ? {}
      : { 'Content-Type': 'application/x-www-form-urlencoded', Origin: what.url }),
    ...what.headers,
  };
  const id = `${process.pid}-${runs}`;
  const { stdout } = hasWrk
    ? await run('wrk', [
        `-t${what.clients > 16 ? 2 : 1}`,
        `-c${what.clients}`,
        `-d${what.seconds}s`,
        '--timeout=30s',
        ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
        '-s',
        'tests/bench/load-by-wrk.lua',
        what.url,
        '--',
        method,
        what.form ?? '',
        id,
        ...what.paths,
      ])
    : await run(process.execPath, [
        'tests/bench/load-by-node.mjs',
        JSON.stringify({ ...what, method, headers, body: what.form ?? '', run: id }),
      ]);
  const result = JSON.parse(/RESULT(\{.*\})/.exec(stdout)?.[1] ?? 'null');
  if (!result) throw new Error(`the load generator said: ${stdout}`);
  return { ...result, perSecond: result.requests / result.seconds };
}

/** The run with the median rate of several. */
export async function medianLoad(what: Load, rounds: number): Promise<LoadResult> {
  const results: LoadResult[] = [];
  for (let round = 0; round < rounds; round += 1) results.push(await load(what));
  results.sort((a, b) => a.perSecond - b.perSecond);
  const median = results[Math.floor(results.length / 2)];
  if (!median) throw new Error('no rounds');
  return { ...median, errors: results.reduce((sum, result) => sum + result.errors, 0) };
}
