import type { BenchRun } from './bench-run';
import { pagesOf } from './line-2-public-pages';
import { load } from './load';
import { atMost, median, round } from './measure';
import { type BenchProcess, residentMb, startApp, startPeer } from './start-process';

const CLIENTS = 16;

/** Start and memory, against an empty Remix app. */
export async function processLine(run: BenchRun): Promise<void> {
  const starts = run.quick ? 2 : 7;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let n = 0; n < starts; n += 1) {
    const app = await startApp(run.small.url);
    await app.stop();
    ours.push(app.startMs);
    const peer = await startPeer(run.minimalRemix, run.small.url);
    await peer.stop();
    theirs.push(peer.startMs);
  }
  run.report({
    line: 6,
    what: 'start to /sante 200',
    measured: `${round(median(ours), 0)} ms`,
    limit: `empty Remix app ${round(median(theirs), 0)} ms`,
    ...atMost(median(ours) / median(theirs), 2),
  });
  await memory(run);
}

const READINGS = 5;

async function memory(run: BenchRun): Promise<void> {
  const [some, many] = run.quick ? [1_000, 5_000] : [10_000, 100_000];
  const pages = pagesOf(run.sizes.small.switches).map(([, path]) => path);
  const slugs = Array.from({ length: run.sizes.small.switches }, (_, n) => `/switchs/switch-${n + 1}`);
  const peer = await startPeer(run.minimalRemix, run.small.url);
  const app = await startApp(run.small.url);
  try {
    await ask(peer, ['/', '/page?rows=20'], some);
    await ask(app, [...pages, ...slugs], some);
    const [theirs, ours] = [await residentMb(peer.pid), await residentMb(app.pid)];
    run.report({
      line: 6,
      what: `resident memory after ${some} requests`,
      measured: `${round(ours, 0)} MB`,
      limit: `minimal Remix app ${round(theirs, 0)} MB`,
      ...atMost(ours / theirs, 1.5),
    });
    const lowest = () => lowestMb(app, [...pages, ...slugs], many);
    const [first, second] = [await lowest(), await lowest()];
    run.report({
      line: 6,
      what: `lowest resident memory over ${many} requests, against the ${many} before`,
      measured: `${round(second, 0)} MB`,
      limit: `${round(first, 0)} MB`,
      ...atMost(second / first, 1.1),
    });
  } finally {
    await Promise.all([app.stop(), peer.stop()]);
  }
}

/** What is still held after the garbage is gone: the heap swings by tens of MB, and only its floor tells of a leak. */
async function lowestMb(process: BenchProcess, paths: string[], requests: number): Promise<number> {
  const readings: number[] = [];
  for (let part = 0; part < READINGS; part += 1) {
    await ask(process, paths, requests / READINGS);
    readings.push(await residentMb(process.pid));
  }
  return Math.min(...readings);
}

/** wrk counts seconds, not requests: asks until there were enough. */
async function ask(process: BenchProcess, paths: string[], requests: number): Promise<void> {
  let done = 0;
  while (done < requests) {
    const result = await load({ url: process.url, paths, clients: CLIENTS, seconds: 2 });
    if (result.errors > 0) throw new Error(`${result.errors} errors under load`);
    done += result.requests;
  }
}
