import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { type BoardViewer, boardViewer, letViewersFetch } from '../support/board-viewer';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { makeHubStaff, makeIdea } from '../support/ideas';
import { mergeNow, undoNow } from '../support/merging';

let connection: Connection;
let app: AppInProcess;
let stopFetching: () => void;
const viewers: BoardViewer[] = [];
beforeAll(async () => {
  stopFetching = letViewersFetch();
  connection = await ownDatabase();
  app = await appInProcess(connection);
});
afterAll(async () => {
  for (const viewer of viewers) viewer.close();
  await app.close();
  await connection.close();
  stopFetching();
});

/** For what hangs, never a measure of speed. */
const PATIENT = { timeout: 30_000 };
const toSort = (viewer: BoardViewer) => {
  const page = viewer.board().columns.find(({ column }) => column === 'to_sort');
  return { count: page?.count, numbers: page?.cards.map(({ number }) => number) };
};

it('leaves the board of whoever looks at it when it is merged, and stands in its place when that is undone', async () => {
  const plain = await contextOf(connection.db);
  const ctx: Ctx = { ...plain, viewer: await makeHubStaff(connection.db, plain.hub) };
  const event = await makeSwitch(connection.db, ctx.hub);
  const ideas: number[] = [];
  for (const title of ['Un bus', 'Une borne', 'Un café']) ideas.push(await makeIdea(ctx, event, { title }));
  const [first = 0, second = 0, third = 0] = ideas;
  // One looks at everything, one at what has a word of the card that goes.
  viewers.push(await boardViewer(app.url), await boardViewer(app.url, 'q=borne'));
  const [all, some] = viewers as [BoardViewer, BoardViewer];
  expect([toSort(all), toSort(some)]).toEqual([
    { count: 3, numbers: ideas },
    { count: 1, numbers: [second] },
  ]);
  const merge = await mergeNow(ctx, second, third);
  await expect.poll(() => toSort(all), PATIENT).toEqual({ count: 2, numbers: [first, third] });
  await expect.poll(() => toSort(some), PATIENT).toEqual({ count: 0, numbers: [] });
  await undoNow(ctx, merge);
  await expect.poll(() => toSort(all), PATIENT).toEqual({ count: 3, numbers: ideas });
  await expect.poll(() => toSort(some), PATIENT).toEqual({ count: 1, numbers: [second] });
});
