import type { BenchRun } from './bench-run';
import { load, medianLoad } from './load';
import { atLeast, atMost, round } from './measure';
import { type BenchProcess, startApp, startPeer } from './start-process';

const CLIENTS = 16;

/** What a visitor reads, against a minimal Remix page of as many bytes. */
export async function publicPages(run: BenchRun): Promise<void> {
  const seconds = run.quick ? 2 : 4;
  const rounds = run.quick ? 1 : 2;
  for (const database of [run.small, run.large]) {
    const size = database === run.small ? run.sizes.small : run.sizes.large;
    const peer = await startPeer(run.minimalRemix, database.url);
    const app = await startApp(database.url);
    try {
      for (const [name, path] of pagesOf(size.switches)) {
        const answer = await fetch(`${app.url}${path}`);
        const bytes = (await answer.arrayBuffer()).byteLength;
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
        const rows = await rowsFor(peer, bytes);
        const ceiling = await medianLoad(
          { url: peer.url, paths: [`/page?rows=${rows}`], clients: CLIENTS, seconds },
          rounds,
        );
        const ours = await medianLoad({ url: app.url, paths: [path], clients: CLIENTS, seconds }, rounds);
        const about = `${name}, ${size.switches} Switches`;
        run.report({
          line: 2,
          what: `${about}: requests/s`,
          measured: `${round(ours.perSecond, 0)}/s of ${round(bytes / 1000)} kB`,
          limit: `minimal Remix page ${round(ceiling.perSecond, 0)}/s`,
          ...atLeast(ours.errors === 0 ? ours.perSecond / ceiling.perSecond : 0, 10),
        });
        run.report({
          line: 2,
          what: `${about}: p99 against the ceiling's p50`,
          measured: `${round(ours.p99Ms)} ms`,
          limit: `${round(ceiling.p50Ms)} ms`,
          ...atMost(ours.p99Ms / ceiling.p50Ms, 1),
        });
        const headers = { 'If-None-Match': answer.headers.get('etag') ?? '' };
        const again = await load({ url: app.url, paths: [path], clients: CLIENTS, seconds, headers });
        run.report({
          line: 2,
          what: `${about}: asked again (304)`,
          measured: `${round(again.perSecond, 0)}/s`,
          limit: `minimal Remix page ${round(ceiling.perSecond, 0)}/s`,
          ...atLeast(again.perSecond / ceiling.perSecond, 10),
        });
      }
    } finally {
      await Promise.all([app.stop(), peer.stop()]);
    }
  }
  await neverStale(run);
}

export function pagesOf(switches: number): [string, string][] {
  return [
    ['home', '/'],
    ['zone', '/zones/avignon'],
    ['list', '/switchs'],
    ['a Switch', `/switchs/switch-${switches - 2}`],
  ];
}

/** How many rows make the minimal page as large as ours. */
export async function rowsFor(peer: BenchProcess, bytes: number): Promise<number> {
  const sizeOf = async (rows: number) =>
    (await (await fetch(`${peer.url}/page?rows=${rows}`)).arrayBuffer()).byteLength;
  const [few, many] = [await sizeOf(10), await sizeOf(60)];
  return Math.max(0, Math.round(10 + ((bytes - few) * 50) / (many - few)));
}

/** A GET after a write's answer shows it, on both of two processes, while both are asked by others. */
async function neverStale(run: BenchRun): Promise<void> {
  const rounds = run.quick ? 50 : 500;
  const apps = [await startApp(run.small.url), await startApp(run.small.url)];
  const path = `/switchs/switch-${run.sizes.small.switches - 2}`;
  let stale = 0;
  let busy = true;
  const background = apps.map(async (app) => {
    while (busy) await load({ url: app.url, paths: [path, '/switchs', '/'], clients: 4, seconds: 1 });
  });
  try {
    for (let n = 0; n < rounds; n += 1) {
      const title = `Un Switch dont le titre change, ${n} fois`;
      await run.small.client.query(`update switch_event set title = $1 where slug = $2`, [
        title,
        path.slice(9),
      ]);
      const shown = await Promise.all(apps.map(async (app) => (await fetch(`${app.url}${path}`)).text()));
      stale += shown.filter((html) => !html.includes(title)).length;
    }
  } finally {
    busy = false;
    await Promise.all(background);
    await Promise.all(apps.map((app) => app.stop()));
  }
  run.report({
    line: 2,
    what: `${rounds} writes, each read at once on two busy processes: stale answers`,
    measured: `${stale} of ${rounds * 2}`,
    limit: '',
    ...atMost(stale, 0, ''),
  });
}
