import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { httpVisitor } from '../support/http-visitor';
import { decisionOf, makeHubStaff, makeIdea, SERVICE } from '../support/ideas';

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

  it('shows what is written to an idea on every page that has it, at once', async () => {
    const ctx = await contextOf(connection.db);
    const number = await makeIdea(ctx, event, { title: 'Un bus numérique' });
    const shown = ['/tableau', '/tableau/liste', `/idees/${number}`, `/switchs/${event.slug}/idees`];
    for (const round of [1, 2, 3]) {
      const title = `Un bus, version ${round}`;
      await connection.db.updateTable('idea').set({ title }).where('number', '=', number).execute();
      for (const path of shown) expect(await (await get(path)).text(), path).toContain(title);
      // Kept by now, and still the same.
      for (const path of shown) expect(await (await get(path)).text(), path).toContain(title);
    }
    await connection.db
      .updateTable('idea')
      .set({ hiddenAt: new Date() })
      .where('number', '=', number)
      .execute();
    for (const path of shown) expect(await (await get(path)).text(), path).not.toContain('Un bus, version');
  });

  it('shows a service in the catalogue once it is ready, and no more once it is not', async () => {
    const ctx = await contextOf(connection.db);
    const nadia = { ...ctx, viewer: await makeHubStaff(connection.db, ctx.hub) };
    const column = (boardColumn: 'service_ready' | 'service_retired') =>
      connection.db.updateTable('idea').set({ boardColumn }).where('number', '=', number).execute();
    const hasIt = async () => (await (await get('/services')).text()).includes('Un atelier prêt');
    const number = await makeIdea(ctx, event, { title: 'Un atelier prêt' });
    await classifyIdea(nadia, { idea: number, expectedVersion: 1, decision: decisionOf(SERVICE) });
    expect(await hasIt()).toBe(false);
    await column('service_ready');
    for (const _ of [1, 2]) expect(await hasIt()).toBe(true);
    await column('service_retired');
    expect(await hasIt()).toBe(false);
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

  it('protects what it sends ahead of Express like everything else, without a nonce that nobody uses', async () => {
    await get('/');
    const kept = (await get('/')).headers;
    const made = (await get('/code?version=made')).headers;
    const protecting = (headers: Headers) =>
      [...headers].filter(([name]) => /^(x-|referrer|cross-origin|origin-agent|permissions)/.test(name));
    expect(protecting(kept)).toEqual(protecting(made));
    expect(protecting(kept).length).toBeGreaterThan(6);
    const policy = made.get('content-security-policy') ?? '';
    expect(policy).toMatch(/ 'nonce-[^']+'/);
    expect(kept.get('content-security-policy')).toBe(policy.replace(/ 'nonce-[^']+'/, ''));
  });

  it('keeps the board, whose scripts are let run by what they say instead of by a nonce', async () => {
    const answers = [await get('/tableau'), await get('/tableau')];
    const [first, again] = await Promise.all(answers.map((answer) => answer.text()));
    expect(again).toBe(first);
    const inline = [
      ...(first ?? '').matchAll(/<script(?![^>]*src=)(?![^>]*json")[^>]*>([\s\S]*?)<\/script>/g),
    ];
    expect(inline.length).toBeGreaterThan(1);
    const hashes = inline.map(([, text = '']) => createHash('sha256').update(text).digest('base64'));
    for (const { headers } of answers) {
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).not.toMatch(/nonce|unsafe/);
      const leave = [...policy.matchAll(/'sha256-([^']+)'/g)].map(([, hash]) => hash);
      expect(new Set(leave)).toEqual(new Set(hashes));
    }
    // The same data, made anew: the same page.
    const known = { 'If-None-Match': answers[0]?.headers.get('etag') ?? '' };
    expect((await get('/tableau?', known)).status).toBe(304);
  });

  it('remembers a language chosen by its link also where the page is kept', async () => {
    for (let round = 0; round < 2; round += 1)
      expect((await get('/switchs?lang=en')).headers.getSetCookie().join()).toMatch(/^lang=en/);
  });

  it('answers HEAD with the head alone', async () => {
    const whole = await get('/', { 'Accept-Encoding': 'identity' });
    const head = await fetch(`${app.url}/`, { method: 'HEAD', headers: { 'Accept-Encoding': 'identity' } });
    expect(head.headers.get('content-length')).toBe(String((await whole.arrayBuffer()).byteLength));
    expect(await head.text()).toBe('');
  });

  it.each(['/?version=head', '/switchs.ics?version=head'])(
    'keeps the whole of %s also where the first who comes asks for the head alone',
    async (path) => {
      const head = await fetch(`${app.url}${path}`, { method: 'HEAD' });
      expect(head.status).toBe(200);
      const whole = await get(path);
      expect(whole.headers.get('etag')).toBe(head.headers.get('etag'));
      expect(await whole.text()).toContain(event.slug);
    },
  );

  it('keeps a calendar also where every subscriber knows it already', async () => {
    const etag = (await get('/switchs.ics')).headers.get('etag') ?? '';
    // A registration moves the hub's version on, and changes no calendar.
    await connection.db.updateTable('zone').set({ name: 'Azur' }).where('slug', '=', 'azur').execute();
    const known = [];
    for (let turn = 0; turn < 2; turn += 1) known.push(await get('/switchs.ics', { 'If-None-Match': etag }));
    expect(known.map(({ status }) => status)).toEqual([304, 304]);
    // Made once, then sent from what is kept: that bears no nonce.
    const policies = known.map(({ headers }) => /nonce/.test(headers.get('content-security-policy') ?? ''));
    expect(policies).toEqual([true, false]);
  });

  it('refuses a host that is none, also for a page that is kept', async () => {
    const statusWith = async (headers: Record<string, string>) =>
      (await httpVisitor(app.url).get('/', headers)).status;
    expect((await get('/')).status).toBe(200);
    expect(await statusWith({ host: 'a b' })).toBe(400);
    expect(await statusWith({ host: 'localhost', 'x-forwarded-host': '<script>' })).toBe(400);
  });
});

describe('the kept page of the hub that was asked', () => {
  it.each([
    { trustProxy: 1, shown: 'antilles-guyane' },
    { trustProxy: 0, shown: 'hub-du-sud' },
  ])('with TRUST_PROXY=$trustProxy the forwarded host leads to $shown', async ({ trustProxy, shown }) => {
    const connection = await ownDatabase();
    const [there, here] = [
      await contextOf(connection.db, { hubId: 'antilles-guyane' }),
      await contextOf(connection.db),
    ];
    const app = await appInProcess(connection, { trustProxy });
    try {
      const name = shown === 'hub-du-sud' ? here.hub.name : there.hub.name;
      // The first time it is made, then kept: both must be of that hub.
      for (let round = 0; round < 3; round += 1) {
        const own = await fetch(`${app.url}/`);
        expect(await own.text()).toContain(here.hub.name);
        const forwarded = await fetch(`${app.url}/`, {
          headers: {
            'X-Forwarded-Host': round % 2 === 0 ? 'antilles-guyane.localhost' : 'Antilles-Guyane.localhost',
          },
        });
        expect(await forwarded.text()).toContain(name);
      }
    } finally {
      await app.close();
      await connection.close();
    }
  });
});
