import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';

describe('pages kept for a version of the data', () => {
  let connection: Connection;
  let app: AppInProcess;
  let event: { id: string; slug: string };

  beforeAll(async () => {
    connection = await ownDatabase();
    const { hub } = await contextOf(connection.db);
    const soon = new Date(Date.now() + 40 * 86_400_000);
    event = await makeSwitch(connection.db, hub, { startsAt: soon, title: 'Apprendre ensemble' });
    app = await appInProcess(connection);
  });
  afterAll(async () => {
    await app.close();
    await connection.close();
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });

  it('answers 304 to whoever has the page', async () => {
    const first = await get(`/switchs/${event.slug}`);
    const etag = first.headers.get('etag') ?? '';
    expect(first.status).toBe(200);
    expect(etag).toMatch(/^W\//);
    const again = await get(`/switchs/${event.slug}`, { 'If-None-Match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('is never older than a write', async () => {
    for (let round = 0; round < 5; round += 1) {
      const title = `Titre numéro ${round}`;
      await connection.db.updateTable('switchEvent').set({ title }).where('id', '=', event.id).execute();
      expect(await (await get(`/switchs/${event.slug}`)).text()).toContain(title);
      expect(await (await get('/')).text()).toContain(title);
    }
  });

  it('keeps languages and hubs apart', async () => {
    const french = await (await get('/')).text();
    expect(french).toContain('lang="fr"');
    const english = await get('/?lang=en');
    expect(await english.text()).toContain('lang="en"');
    const cookie = english.headers.getSetCookie().join(';');
    expect(cookie).toMatch(/^lang=en/);
    expect(await (await get('/', { Cookie: 'lang=en' })).text()).toContain('lang="en"');
    expect(await (await get('/')).text()).toContain('lang="fr"');
  });

  it('sends no framework script, and the encoding that was asked for', async () => {
    const answer = await get('/', { 'Accept-Encoding': 'br' });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('vary')).toMatch(/Cookie/);
    expect(await answer.text()).not.toMatch(
      /<script(?![^>]*type="application\/ld\+json")(?![^>]*\/enhance\/)/,
    );
  });

  it('does not keep a page that was not found', async () => {
    const answer = await get('/switchs/nulle-part');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('switchboard-keep')).toBeNull();
  });
});
