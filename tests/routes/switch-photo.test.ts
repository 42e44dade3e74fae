import type { AppLoadContext } from '@remix-run/node';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { dataVersion } from '~/domain/hubs/hub-version.server';
import { addPhoto } from '~/domain/photos/add-photo.server';
import { removePhoto } from '~/domain/photos/remove-photo.server';
import { publishReport, withdrawReport } from '~/domain/report/publish-report.server';
import { loader } from '~/routes/public/switch-photo';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';

const DAY = 86_400_000;
let connection: Connection;
let anybody: Ctx;
let team: Ctx;
let event: { id: string; slug: string };
let picture: Buffer;

beforeAll(async () => {
  connection = await ownDatabase();
  anybody = await contextOf(connection.db, { now: new Date(NOW.getTime() + 5 * DAY) });
  team = { ...anybody, viewer: staff(anybody.hub, { role: 'organiser', zone: 'alpes' }) };
  const id = 'user-organiser-alpes';
  await connection.db.insertInto('user').values({ id, name: 'Équipe', email: 'a@team.example' }).execute();
  event = await makeSwitch(connection.db, anybody.hub, {
    zone: 'alpes',
    startsAt: new Date(NOW.getTime() + DAY),
  });
  picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#963' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => connection.close());

async function add(): Promise<string> {
  const added = await addPhoto(team, event.id, {
    file: { bytes: picture },
    caption: 'La table 3',
    hasRights: true,
  });
  if (!added.ok) throw new Error(added.reason);
  return added.value;
}

async function ask(photo: string, ctx: Ctx, headers: HeadersInit = {}): Promise<Response> {
  const request = new Request(`http://localhost:3000/switchs/${event.slug}/photos/${photo}`, { headers });
  const context = { ctx, env: {} } as unknown as AppLoadContext;
  return Promise.resolve(loader({ context, params: { switch: event.slug, photo }, request })).catch(
    (thrown: { init: ResponseInit }) => new Response(null, thrown.init),
  );
}

describe('a photo of a published report', () => {
  it('is asked for again each time, so that one which is taken away is gone at once', async () => {
    const id = await add();
    expect((await ask(id, anybody)).status).toBe(404);
    expect((await ask(id, team)).headers.get('Cache-Control')).toBe('private, no-store');
    await publishReport(team, event.id);
    const shown = await ask(id, anybody);
    expect([shown.status, shown.headers.get('Cache-Control')]).toEqual([200, 'public, no-cache']);
    const known = { 'If-None-Match': shown.headers.get('ETag') ?? '' };
    expect((await ask(id, anybody, known)).status).toBe(304);
    await withdrawReport(team, event.id);
    expect((await ask(id, anybody, known)).status).toBe(404);
    await publishReport(team, event.id);
    await removePhoto(team, event.id, id);
    expect((await ask(id, anybody, known)).status).toBe(404);
  });

  it('makes the kept public pages anew when it comes and when it goes', async () => {
    const version = () => dataVersion(connection.db, anybody.hub.id);
    const before = await version();
    const id = await add();
    const added = await version();
    expect(added).not.toBe(before);
    await removePhoto(team, event.id, id);
    expect(await version()).not.toBe(added);
  });
});
