import { setTimeout as pause } from 'node:timers/promises';
import type { Board } from '~/domain/ideas/board';
import { type BoardViewer, boardViewer, letViewersFetch } from '~tests/support/board-viewer';
import type { BenchRun } from './bench-run';
import { rowsFor } from './line-2-public-pages';
import { load, medianLoad } from './load';
import { atLeast, atMost, round } from './measure';
import { signInStaff } from './sign-in-staff';
import { type BenchProcess, startApp, startPeer } from './start-process';
import { statementsOf } from './statement-costs';

const CLIENTS = 8;
const VIEWERS = 200;
const SLOWEST_STATEMENT_MS = 0.3;
const SEEN_WITHIN_MS = 300;

/** The board of 10,000 ideas: each page of it against a Remix page of its size, its SQL, and how soon a move is seen. */
export async function boardLine(run: BenchRun): Promise<void> {
  const apps = [await startApp(run.large.url, true), await startApp(run.large.url)];
  const peer = await startPeer(run.minimalRemix, run.large.url);
  try {
    const [app, other] = apps as [BenchProcess, BenchProcess];
    const pages = await pagesOf(app);
    for (const [name, path] of pages) await againstRemix(run, { app, peer }, { name, path });
    const headers = { cookie: await signInStaff(run.large, app.url) };
    await againstRemix(run, { app, peer }, { name: 'first load, signed in', path: '/tableau', headers });
    for (const [name, path] of pages) await statements(run, app, name, path);
    await peer.stop();
    await seen(run, [app, other]);
  } finally {
    await Promise.all([...apps.map((app) => app.stop()), peer.stop().catch(() => undefined)]);
  }
}

async function pagesOf(app: BenchProcess): Promise<[string, string][]> {
  const board = (await (await fetch(`${app.url}/tableau.json?to_sort=480`)).json()) as Board;
  const until = board.columns[0]?.until ?? '';
  const idea = board.columns[0]?.cards[0]?.number ?? 0;
  return [
    ['first load', '/tableau'],
    ['one zone', '/tableau?zone=avignon'],
    ['the next 48 of a column', `/tableau.json?colonne=to_sort&apres=${until}&combien=48`],
    ['what one idea is now', `/tableau.json?idees=${idea}`],
    ['as a list', '/tableau/liste?colonne=to_sort'],
  ];
}

async function againstRemix(
  run: BenchRun,
  { app, peer }: { app: BenchProcess; peer: BenchProcess },
  { name, path, headers = {} }: { name: string; path: string; headers?: Record<string, string> },
): Promise<void> {
  const bytes = (await (await fetch(`${app.url}${path}`, { headers })).arrayBuffer()).byteLength;
  const rows = await rowsFor(peer, bytes);
  const seconds = run.quick ? 1 : 3;
  const asked = { url: app.url, paths: [path], clients: CLIENTS, headers };
  await load({ ...asked, seconds: 1 });
  const ceiling = await medianLoad(
    { url: peer.url, paths: [`/page?rows=${rows}`], clients: CLIENTS, seconds },
    1,
  );
  const ours = await medianLoad({ ...asked, seconds }, 1);
  run.report({
    line: 7,
    what: `board, ${name}: requests/s`,
    measured: `${round(ours.perSecond, 0)}/s of ${round(bytes / 1000)} kB`,
    limit: `minimal Remix page ${round(ceiling.perSecond, 0)}/s`,
    ...atLeast(ours.errors === 0 ? ours.perSecond / ceiling.perSecond : 0, 0.7),
  });
}

async function statements(run: BenchRun, app: BenchProcess, name: string, path: string): Promise<void> {
  const found = await statementsOf(app, run.large, async () => {
    // Made, not kept.
    await run.large.client.query(`select bump_data_version('hub-du-sud', null)`);
    await (await fetch(`${app.url}${path}`)).arrayBuffer();
  });
  const slowest = found.reduce((worst, one) => (one.ms > worst.ms ? one : worst));
  run.report({
    line: 7,
    what: `board, ${name}: slowest of ${found.length} statements`,
    measured: `${round(slowest.ms, 3)} ms`,
    limit: '',
    ...atMost(slowest.ms, SLOWEST_STATEMENT_MS, 'ms'),
    ...(slowest.ms > SLOWEST_STATEMENT_MS ? { detail: slowest.text } : {}),
  });
}

/** Two hundred people look, half of them at each process; somebody moves a card, and the last of them sees it. */
async function seen(run: BenchRun, apps: [BenchProcess, BenchProcess]): Promise<void> {
  const stopFetching = letViewersFetch();
  const viewers: BoardViewer[] = [];
  try {
    for (let turn = 0; turn < VIEWERS; turn += 1) viewers.push(await boardViewer(apps[turn % 2]?.url ?? ''));
    const [app] = apps;
    const cookie = await signInStaff(run.large, app.url);
    const each: number[] = [];
    const last: number[] = [];
    for (let turn = 0; turn < (run.quick ? 5 : 40); turn += 1) {
      const times = await oneMove(app, cookie, viewers, turn);
      each.push(...times);
      last.push(Math.max(...times));
      // Moves of people, not of a machine.
      await pause(150);
    }
    const p95 = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
    run.report({
      line: 7,
      what: `a move until one of ${VIEWERS} viewers on two processes sees it: p95`,
      measured: `${round(p95(each), 0)} ms`,
      limit: '',
      ...atMost(p95(each), SEEN_WITHIN_MS, 'ms'),
    });
    run.report({
      line: 7,
      what: `a move until the last of ${VIEWERS} viewers on two processes sees it: p95`,
      measured: `${round(p95(last), 0)} ms`,
      limit: '',
      ...atMost(p95(last), SEEN_WITHIN_MS, 'ms'),
    });
  } finally {
    for (const viewer of viewers) viewer.close();
    stopFetching();
  }
}

async function oneMove(
  app: BenchProcess,
  cookie: string,
  viewers: BoardViewer[],
  turn: number,
): Promise<number[]> {
  const page = viewers[0]?.board().columns[1];
  const [first, second] = page?.cards ?? [];
  if (!page || !first || !second) throw new Error('no cards to move');
  const version = second.version + 1;
  const shows = (board: Board) =>
    board.columns[1]?.cards.some((card) => card.number === second.number && card.version >= version) ?? false;
  const start = performance.now();
  const times = viewers.map(
    (viewer) =>
      new Promise<number>((resolve) => {
        viewer.onBoard((board) => {
          if (shows(board)) resolve(performance.now() - start);
        });
      }),
  );
  const moves = [{ idea: second.number, column: page.column, after: null, expectedVersion: second.version }];
  const answer = await fetch(`${app.url}/tableau.json`, {
    method: 'POST',
    headers: { cookie, Origin: app.url },
    body: new URLSearchParams({ moves: JSON.stringify(moves) }),
  });
  if (!answer.ok) throw new Error(`move ${turn} answered ${answer.status}`);
  return Promise.all(times);
}
