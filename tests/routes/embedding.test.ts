import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { httpVisitor } from '../support/http-visitor';
import { registerPeople } from '../support/register-people';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const FRAME = '/integrer/switchs';

let connection: Connection;
let app: AppInProcess;
let ctx: Ctx;

beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection, { appUrl: 'http://localhost:3000' });
  ctx = await contextOf(connection.db, { now: new Date() });
  const { db } = connection;
  const open = { startsAt: inDays(20), registrationOpensAt: inDays(-1), capacity: 2 };
  await makeSwitch(db, ctx.hub, {
    ...open,
    slug: 'alpin',
    zone: 'alpes',
    title: 'Le "vrai" besoin & <b>nous</b>',
  });
  await makeSwitch(db, ctx.hub, { ...open, slug: 'vauclusien', zone: 'avignon', startsAt: inDays(21) });
  await makeSwitch(db, ctx.hub, { ...open, slug: 'brouillon', zone: 'alpes', status: 'draft' });
  const far = await contextOf(db, { hubId: 'antilles-guyane' });
  await makeSwitch(db, far.hub, { ...open, slug: 'ailleurs', zone: 'guyane' });
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

const get = (path: string, headers: Record<string, string> = {}) => httpVisitor(app.url).get(path, headers);
const policyOf = async (path: string) => (await get(path)).headers['content-security-policy'] ?? '';

describe('a page in the frame of another site', () => {
  it.each([
    ['', ['alpin', 'vauclusien']],
    ['?zone=alpes', ['alpin']],
    ['?switch=vauclusien', ['vauclusien']],
  ])('shows with %s what is to come, and nothing else', async (query, slugs) => {
    const { status, text } = await get(FRAME + query);
    expect(status).toBe(200);
    const shown = [...text.matchAll(/class="switch-card-link" href="\/switchs\/([a-z-]+)"/g)].map(
      ([, s]) => s,
    );
    expect(shown).toEqual(slugs);
    expect(text).not.toContain('<header');
    expect(text).not.toMatch(/<script/);
  });

  it('leads out of the frame with every link but a telephone’s', async () => {
    for (const query of ['', '?switch=alpin', '?zone=rien']) {
      const links = (await get(FRAME + query)).text.match(/<a [^>]*>/g) ?? [];
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(link).toMatch(/target="_top"|href="tel:/);
    }
  });

  it('may be framed by any site, the first time and from what is kept; no other page may', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const { headers } = await get(`${FRAME}?zone=alpes`);
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      const other = await get('/switchs/alpin');
      expect(other.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(other.headers['x-frame-options']).toBe('SAMEORIGIN');
      expect(other.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it.each([`${FRAME}/`, '/Integrer/switchs', '/integrer', '/switchs/alpin/inscription', '/erreur/403'])(
    'leaves %s closed',
    async (path) => {
      expect(await policyOf(path)).toContain("frame-ancestors 'none'");
    },
  );

  it('leaves no cookie behind, also where its address chooses the language', async () => {
    const english = await get(`${FRAME}?lang=en`);
    expect(english.text).toContain('lang="en"');
    expect(english.text).toContain('href="/switchs/alpin?lang=en"');
    for (const answer of [english, await get(FRAME)]) expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each(['?zone=rien', '?zone=guyane', '?switch=brouillon', '?switch=ailleurs'])(
    'says kindly that there is nothing at %s, within the frame',
    async (query) => {
      const { status, text, headers } = await get(FRAME + query);
      expect(status).toBe(404);
      expect(text).toContain('Cette annonce n’est plus en ligne.');
      expect(text).toContain('href="tel:+33465710000"');
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
    },
  );

  it('is never older than a write', async () => {
    await get(`${FRAME}?switch=vauclusien`);
    await registerPeople(ctx, { slug: 'vauclusien' }, [{}]);
    expect((await get(`${FRAME}?switch=vauclusien`)).text).toContain('1 place libre sur 2');
    await registerPeople(ctx, { slug: 'vauclusien' }, [{}]);
    const full = (await get(`${FRAME}?switch=vauclusien`)).text;
    expect(full).toContain('Plus de place libre');
    expect(full).toContain('Je rejoins la liste d’attente');
  });
});

describe('the page that explains it', () => {
  it('gives a code that leads to the frame, and shows it', async () => {
    const { text } = await get('/integrer?switch=alpin');
    expect(text).toContain('src="/integrer/switchs?switch=alpin"');
    const code = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(text)?.[1] ?? '';
    expect(code).toContain('&lt;iframe src=&quot;http://localhost:3000/integrer/switchs?switch=alpin&quot;');
    // Once the page is read as HTML, what is in the field is still escaped for the other site.
    expect(code).toContain('Le &amp;quot;vrai&amp;quot; besoin &amp;amp; &amp;lt;b&amp;gt;');
  });

  it.each(['?zone=rien', '?switch=brouillon'])('is not there for %s', async (query) => {
    expect((await get(`/integrer${query}`)).status).toBe(404);
  });
});

describe('oEmbed', () => {
  const ask = async (fields: Record<string, string>) => {
    const answer = await get(`/oembed?${new URLSearchParams(fields)}`);
    return { ...answer, json: answer.status === 200 ? JSON.parse(answer.text) : null };
  };

  it.each([
    ['/switchs/alpin', '?switch=alpin'],
    ['/switchs/alpin?utm=x#programme', '?switch=alpin'],
    ['/zones/alpes', '?zone=alpes'],
    ['/switchs', ''],
    ['/', ''],
  ])('shows %s as the frame %s', async (path, query) => {
    const { status, json, headers } = await ask({ url: `http://localhost:3000${path}` });
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/json');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(json).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Hub du Sud' });
    expect(json.html).toContain(`<iframe src="http://localhost:3000${FRAME}${query}" `);
    expect((await get(FRAME + query)).status).toBe(200);
  });

  it('is found from the page itself', async () => {
    const { text } = await get('/switchs/alpin');
    const link =
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(text)?.[1] ?? '';
    const { pathname, search } = new URL(link.replaceAll('&amp;', '&'));
    const found = await get(pathname + search);
    expect(JSON.parse(found.text).title).toBe('Le "vrai" besoin & <b>nous</b>');
  });

  it('keeps within the room that there is, and escapes what it writes', async () => {
    const url = 'http://localhost:3000/switchs/alpin';
    const { json } = await ask({ url, maxwidth: '320', maxheight: '200' });
    expect([json.width, json.height]).toEqual([320, 200]);
    expect(json.html).toContain('width="320" height="200"');
    expect(json.html).not.toContain('<b>');
    const wide = await ask({ url, maxwidth: 'beaucoup' });
    expect(wide.json.width).toBeGreaterThan(320);
  });

  it.each([
    [400, {}],
    [404, { url: 'https://ailleurs.example/switchs/alpin' }],
    [404, { url: 'http://localhost:3000/switchs/brouillon' }],
    [404, { url: 'http://localhost:3000/switchs/ailleurs' }],
    [404, { url: 'http://localhost:3000/connexion' }],
    [404, { url: 'javascript:alert(1)' }],
    [404, { url: `http://localhost:3000/switchs/${'a'.repeat(3_000)}` }],
    [501, { url: 'http://localhost:3000/switchs/alpin', format: 'xml' }],
  ])('answers %i to %j', async (status, fields) => {
    expect((await ask(fields as Record<string, string>)).status).toBe(status);
  });
});

describe('the picture of a Switch', () => {
  const bytesOf = async (path: string) => {
    const answer = await fetch(app.url + path);
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  it('is a PNG of the size that its page announces, which other sites may show', async () => {
    const { answer, bytes } = await bytesOf('/switchs/alpin/apercu.png');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const { format, width, height } = await sharp(bytes).metadata();
    const { text } = await get('/switchs/alpin');
    const tag = (name: string) => new RegExp(`property="${name}" content="([^"]*)"`).exec(text)?.[1];
    expect([format, String(width), String(height)]).toEqual([
      'png',
      tag('og:image:width'),
      tag('og:image:height'),
    ]);
    expect(tag('og:image')).toBe('http://localhost:3000/switchs/alpin/apercu.png');
    expect(tag('og:url')).toBe('http://localhost:3000/switchs/alpin');
  });

  it('changes with its words, not with who registers', async () => {
    const path = '/switchs/alpin/apercu.png';
    const { answer, bytes } = await bytesOf(path);
    await registerPeople(ctx, { slug: 'alpin' }, [{}]);
    const again = await fetch(app.url + path, {
      headers: { 'If-None-Match': answer.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    const { db } = connection;
    await db.updateTable('switchEvent').set({ title: 'Autre chose' }).where('slug', '=', 'alpin').execute();
    const changed = await bytesOf(path);
    expect(changed.bytes.equals(bytes)).toBe(false);
    const english = await bytesOf(`${path}?lang=en`);
    expect(english.bytes.equals(changed.bytes)).toBe(false);
    expect(english.answer.headers.getSetCookie()).toEqual([]);
  });

  it.each(['brouillon', 'ailleurs', 'rien'])('is not there for %s', async (slug) => {
    expect((await get(`/switchs/${slug}/apercu.png`)).status).toBe(404);
  });
});

describe('what search engines read', () => {
  it('is listed: every public page of the hub, no draft, nothing of another hub', async () => {
    const robots = (await get('/robots.txt')).text;
    const [, sitemap = ''] = /^Sitemap: http:\/\/localhost:3000(\/.+)$/m.exec(robots) ?? [];
    const { text, headers } = await get(sitemap);
    expect(headers['content-type']).toContain('application/xml');
    const listed = [...text.matchAll(/<loc>http:\/\/localhost:3000([^<]*)<\/loc>/g)].map(([, path]) => path);
    expect(listed).toEqual(
      expect.arrayContaining(['/', '/switchs', '/zones/alpes', '/switchs/alpin', '/switchs/vauclusien']),
    );
    expect(listed.join()).not.toMatch(/brouillon|ailleurs|guyane/);
    for (const path of listed) {
      expect((await get(path ?? '')).status, path).toBe(200);
      expect(robots).not.toContain(`Disallow: ${path}\n`);
    }
  });

  it('has the addresses of the hub that was asked', async () => {
    const { text } = await get('/sitemap.xml', { host: 'antilles-guyane.localhost' });
    expect(text).toContain('<loc>http://antilles-guyane.localhost:3000/switchs/ailleurs</loc>');
    expect(text).not.toContain('alpin');
  });
});

describe('the Switch as data for machines', () => {
  const eventOf = async (slug: string, host = 'localhost') => {
    const { text } = await get(`/switchs/${slug}`, { host });
    return JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '{}');
  };

  it('says what, when, where, who, and that it costs nothing', async () => {
    await makeSwitch(connection.db, ctx.hub, {
      slug: 'donnees',
      startsAt: inDays(30),
      registrationOpensAt: inDays(-1),
      capacity: 7,
    });
    expect(await eventOf('donnees')).toMatchObject({
      '@type': 'Event',
      eventStatus: 'https://schema.org/EventScheduled',
      isAccessibleForFree: true,
      remainingAttendeeCapacity: 7,
      url: 'http://localhost:3000/switchs/donnees',
      image: ['http://localhost:3000/switchs/donnees/apercu.png'],
      location: { '@type': 'Place', address: { addressLocality: 'Avignon', addressCountry: 'FR' } },
      organizer: { name: 'Hub du Sud', url: 'http://localhost:3000' },
      offers: {
        price: 0,
        priceCurrency: 'EUR',
        availability: 'https://schema.org/InStock',
        url: 'http://localhost:3000/switchs/donnees/inscription',
      },
    });
  });

  it('offers no more than there is, nothing of what is cancelled, and tells a day that moved', async () => {
    const { db } = connection;
    const open = { startsAt: inDays(30), registrationOpensAt: inDays(-1), capacity: 1 };
    await makeSwitch(db, ctx.hub, { ...open, slug: 'plein' });
    await registerPeople(ctx, { slug: 'plein' }, [{}]);
    expect((await eventOf('plein')).offers.availability).toBe('https://schema.org/SoldOut');
    await makeSwitch(db, ctx.hub, { ...open, slug: 'annule', status: 'cancelled' });
    const cancelled = await eventOf('annule');
    expect(cancelled.eventStatus).toBe('https://schema.org/EventCancelled');
    expect(cancelled.offers).toBeUndefined();
    const moved = await makeSwitch(db, ctx.hub, { ...open, slug: 'reporte' });
    const before = inDays(10);
    await db
      .updateTable('switchEvent')
      .set({ postponedAt: new Date(), postponedFrom: before })
      .where('id', '=', moved.id)
      .execute();
    expect(await eventOf('reporte')).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: before.toISOString(),
    });
  });

  it('has the addresses of its own hub', async () => {
    const { url } = await eventOf('ailleurs', 'antilles-guyane.localhost');
    expect(url).toBe('http://antilles-guyane.localhost:3000/switchs/ailleurs');
  });
});
