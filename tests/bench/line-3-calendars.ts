import type { BenchRun } from './bench-run';
import { medianLoad } from './load';
import { atLeast, atMost, round } from './measure';
import { observe, startApp, startPeer } from './start-process';

const CLIENTS = 16;

/** Feeds of 500 and 5,000 events, against node:http with one row read. */
export async function calendars(run: BenchRun): Promise<void> {
  const seconds = run.quick ? 2 : 4;
  const rounds = run.quick ? 1 : 2;
  const app = await startApp(run.large.url, true);
  const peer = await startPeer('tests/bench/node-http.mjs', run.large.url);
  try {
    for (const zone of ['alpes', 'azur']) {
      const path = `/zones/${zone}.ics`;
      await observe(app, 'read');
      const answer = await fetch(`${app.url}${path}`);
      const text = await answer.text();
      const cold = await observe(app, 'read');
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      const events = text.split('BEGIN:VEVENT').length - 1;
      const bytes = Buffer.byteLength(text);
      const headers = { 'If-None-Match': answer.headers.get('etag') ?? '' };
      const kinds = [
        ['304', headers, 0.5],
        ['full', {}, 0.3],
      ] as const;
      for (const [kind, asked, target] of kinds) {
        const limit = await medianLoad(
          { url: peer.url, paths: [`/?bytes=${bytes}`], clients: CLIENTS, seconds, headers: asked },
          rounds,
        );
        const ours = await medianLoad(
          { url: app.url, paths: [path], clients: CLIENTS, seconds, headers: asked },
          rounds,
        );
        run.report({
          line: 3,
          what: `feed of ${events} events, ${kind}`,
          measured: `${round(ours.perSecond, 0)}/s${kind === 'full' ? ` of ${round(bytes / 1000, 0)} kB` : ''}`,
          limit: `node:http and one row ${round(limit.perSecond, 0)}/s`,
          ...atLeast(ours.errors === 0 ? ours.perSecond / limit.perSecond : 0, target),
        });
      }
      const afterChange = await blocksAfterChange(run, app, zone, path);
      for (const [when, blockMs] of [
        ['first time in this process', cold.longestBlockMs],
        ['just after a change, worst of 20', afterChange],
      ] as const) {
        run.report({
          line: 3,
          what: `feed of ${events} events: the event loop's longest block, ${when}`,
          measured: `${round(blockMs)} ms`,
          limit: '',
          ...atMost(blockMs, 20, 'ms'),
        });
      }
    }
  } finally {
    await Promise.all([app.stop(), peer.stop()]);
  }
}

async function blocksAfterChange(
  run: BenchRun,
  app: Parameters<typeof observe>[0] & { url: string },
  zone: string,
  path: string,
): Promise<number> {
  let worst = 0;
  for (let n = 0; n < 20; n += 1) {
    await run.large.client.query(
      `update switch_event set title = 'Titre ' || $1, version = version + 1, updated_at = now()
       where id = (select e.id from switch_event e join zone z on z.id = e.zone_id where z.slug = $2 offset $1::int limit 1)`,
      [n, zone],
    );
    await observe(app, 'read');
    await (await fetch(`${app.url}${path}`)).arrayBuffer();
    worst = Math.max(worst, (await observe(app, 'read')).longestBlockMs);
  }
  return worst;
}
