import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { KEEP_HEADER } from '~/http/kept/kept-headers';
import * as accessibility from '~/routes/public/accessibility';
import * as home from '~/routes/public/home';
import * as legal from '~/routes/public/legal';
import * as notFound from '~/routes/public/not-found';
import * as privacy from '~/routes/public/privacy';
import * as refusal from '~/routes/public/refusal';
import * as switchEvent from '~/routes/public/switch-event';
import * as switches from '~/routes/public/switches';
import * as zone from '~/routes/public/zone';
import { pageMeta } from '~/ui/page-meta';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { loadPage, statusOf } from '../support/load-page';
import { registerPeople } from '../support/register-people';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);

let connection: Connection;
let south: Ctx;
let islands: Ctx;

beforeAll(async () => {
  connection = await ownDatabase();
  south = await contextOf(connection.db);
  islands = await contextOf(connection.db, { hubId: 'antilles-guyane' });
  const { db } = connection;
  await makeSwitch(db, south.hub, {
    slug: 'bientot',
    zone: 'alpes',
    startsAt: inDays(2),
    audiences: ['seniors'],
  });
  await makeSwitch(db, south.hub, {
    slug: 'plus-tard',
    zone: 'avignon',
    startsAt: inDays(9),
    title: 'Forêt et numérique',
  });
  await makeSwitch(db, south.hub, {
    slug: 'fini',
    zone: 'alpes',
    startsAt: inDays(-30),
    registrationOpensAt: inDays(-60),
  });
  await makeSwitch(db, south.hub, { slug: 'annule', zone: 'azur', startsAt: inDays(4), status: 'cancelled' });
  await makeSwitch(db, south.hub, { slug: 'secret', zone: 'alpes', startsAt: inDays(1), status: 'draft' });
  await makeSwitch(db, islands.hub, { slug: 'ailleurs', zone: 'guyane', startsAt: inDays(3) });
});
afterAll(() => connection.close());

const slugs = (cards: readonly { slug: string }[]) => cards.map((card) => card.slug);

describe('the home page', () => {
  it('shows what is to come, soonest first, and nothing of another hub', async () => {
    expect(slugs((await loadPage(home.loader, south)).next)).toEqual(['bientot', 'annule', 'plus-tard']);
    expect(slugs((await loadPage(home.loader, islands)).next)).toEqual(['ailleurs']);
  });

  it('tells each zone its next day, in the language of the reader', async () => {
    const { zones } = await loadPage(home.loader, { ...south, locale: 'en' });
    expect(zones.map(({ zone: { slug }, nextDay }) => [slug, nextDay])).toEqual([
      ['aix-marseille', null],
      ['alpes', 'Thursday 18 June 2026'],
      ['avignon', 'Thursday 25 June 2026'],
      ['azur', 'Saturday 20 June 2026'],
    ]);
  });

  it('draws the landscape of the hub', async () => {
    expect((await loadPage(home.loader, south)).region.flora).toBe('lavender');
    expect((await loadPage(home.loader, islands)).region.flora).toBe('palm');
  });
});

describe('a zone', () => {
  it('shows its own Switches, to come and past', async () => {
    const page = await loadPage(zone.loader, south, { params: { zone: 'alpes' } });
    expect([slugs(page.coming), slugs(page.past)]).toEqual([['bientot'], ['fini']]);
  });

  it.each(['guyane', 'nulle-part', 'constructor'])('knows no zone %s here', async (slug) => {
    expect(await statusOf(() => loadPage(zone.loader, south, { params: { zone: slug } }))).toBe(404);
  });
});

describe('the list of Switches', () => {
  const list = async (query: string) =>
    slugs((await loadPage(switches.loader, south, { url: `/switchs${query}` })).cards);

  it.each([
    ['', ['bientot', 'annule', 'plus-tard']],
    ['?quand=passes', ['fini']],
    ['?zone=avignon', ['plus-tard']],
    ['?zone=guyane', []],
    ['?public=seniors', ['bientot']],
    ['?q=foret', ['plus-tard']],
    ['?q=%00foret%07', ['plus-tard']],
    ['?zone=alpes&public=seniors&quand=a-venir&q=', ['bientot']],
    ['?page=0', ['bientot', 'annule', 'plus-tard']],
    ['?page=1e99&zone=&quand=%F0%9F%8C%9E', ['bientot', 'annule', 'plus-tard']],
  ])('answers %s', async (query, expected) => {
    expect(await list(query)).toEqual(expected);
  });

  it('pages by twenty and keeps the filters that differ from the plain list', async () => {
    for (let at = 0; at < 21; at += 1)
      await makeSwitch(connection.db, islands.hub, { zone: 'martinique', startsAt: inDays(10 + at) });
    const ask = (page: number) =>
      loadPage(switches.loader, islands, { url: `/switchs?zone=martinique&page=${page}` });
    const [first, second, beyond] = [await ask(1), await ask(2), await ask(99)];
    expect(first.cards).toHaveLength(20);
    expect(first.list).toEqual({ total: 21, hasMore: false, page: 1, pages: 2, hasNext: true });
    expect(second.cards).toHaveLength(1);
    expect(beyond.list).toMatchObject({ page: 2, hasNext: false });
  });
});

describe('a Switch', () => {
  const read = (ctx: Ctx, slug: string) => loadPage(switchEvent.loader, ctx, { params: { switch: slug } });

  it('says how many places are left, and nobody’s name', async () => {
    const { slug } = await makeSwitch(connection.db, south.hub, { zone: 'azur', capacity: 3 });
    await registerPeople(south, { slug }, [{ firstName: 'Odette', lastName: 'Bérenger' }]);
    const page = await read(south, slug);
    expect([page.view.seatsLeft, page.view.capacity, page.view.state]).toEqual([2, 3, 'open']);
    expect(JSON.stringify(page)).not.toMatch(/Odette|Bérenger/);
  });

  it.each([
    ['bientot', 'open'],
    ['fini', 'over'],
    ['annule', 'cancelled'],
  ])('knows that %s is %s', async (slug, state) => {
    expect((await read(south, slug)).view.state).toBe(state);
  });

  it('is full, not yet open or closed when it is', async () => {
    const { db } = connection;
    const full = await makeSwitch(db, south.hub, { capacity: 1 });
    await registerPeople(south, full, [{}]);
    const early = await makeSwitch(db, south.hub, { registrationOpensAt: inDays(1) });
    const late = await makeSwitch(db, south.hub, { registrationClosesAt: inDays(-1) });
    const states = [];
    for (const { slug } of [full, early, late]) states.push((await read(south, slug)).view.state);
    expect(states).toEqual(['full', 'notOpenYet', 'closed']);
  });

  it('counts the kept places that are still free, and says when no other is left', async () => {
    const seatRules = [{ stakeholderType: 'usager', reserved: 2 }];
    const { slug } = await makeSwitch(connection.db, south.hub, { capacity: 3, seatRules });
    await registerPeople(south, { slug }, [{ stakeholderType: 'usager' }]);
    const before = (await read(south, slug)).view;
    expect([before.reserved, before.onlyReserved]).toEqual([
      [{ type: 'Usager ou usagère', count: 1 }],
      false,
    ]);
    await registerPeople(south, { slug }, [{ stakeholderType: 'mediation' }]);
    const after = (await read(south, slug)).view;
    expect([after.seatsLeft, after.onlyReserved]).toEqual([1, true]);
  });

  it('tells the hour of its zone', async () => {
    const startsAt = new Date('2026-07-01T12:00:00Z');
    const { slug } = await makeSwitch(connection.db, islands.hub, { zone: 'guyane', startsAt });
    const { view } = await read(islands, slug);
    expect(view.hours).toBe('de 9\u00a0h à 17\u00a0h');
    expect(view.isLocalTime).toBe(true);
  });

  it.each(['secret', 'ailleurs', 'inconnu'])('hides %s from visitors', async (slug) => {
    expect(await statusOf(() => read(south, slug))).toBe(404);
  });

  it('shows a draft to whoever organises its zone, to nobody of another', async () => {
    const alpes = { ...south, viewer: staff(south.hub, { role: 'organiser', zone: 'alpes' }) };
    const azur = { ...south, viewer: staff(south.hub, { role: 'organiser', zone: 'azur' }) };
    const page = await read(alpes, 'secret');
    expect([page.view.state, page.mayManage]).toEqual(['draft', true]);
    expect(await statusOf(() => read(azur, 'secret'))).toBe(404);
    expect((await read(azur, 'bientot')).mayManage).toBe(false);
  });
});

describe('plain pages and refusals', () => {
  it.each([
    ['accessibility', accessibility],
    ['privacy', privacy],
    ['legal', legal],
  ])('fills the hub’s own facts into %s', (_name, route) => {
    const { page, facts } = loadPage(route.loader, south);
    expect(facts).toMatchObject({ hub: 'Hub du Sud', phone: '+33465710000' });
    expect(page.description).not.toMatch(/\{\w+\}/);
  });

  it.each([400, 403, 404, 405, 409, 413, 414, 415, 429, 500, 503])('refuses with %i', async (status) => {
    const params = { status: String(status) };
    expect(await statusOf(() => loadPage(refusal.loader, south, { params }))).toBe(status);
  });

  it.each(['200', '302', '418', 'x', ''])('has no refusal %s', async (status) => {
    expect(await statusOf(() => loadPage(refusal.loader, south, { params: { status } }))).toBe(404);
  });

  it('answers 404 to every other address', async () => {
    expect(await statusOf(() => loadPage(notFound.loader, south))).toBe(404);
  });

  it.each([home, zone, switches, switchEvent, accessibility, privacy, legal])(
    'may be kept for visitors',
    (route) => {
      const ask = {
        loaderHeaders: new Headers(),
        parentHeaders: new Headers(),
        actionHeaders: new Headers(),
      };
      const kept = new Headers(route.headers({ ...ask, errorHeaders: undefined }));
      expect(kept.get(KEEP_HEADER)).toBe('1');
      const failed = new Headers(route.headers({ ...ask, errorHeaders: new Headers() }));
      expect(failed.has(KEEP_HEADER)).toBe(false);
    },
  );
});

describe('the title of a page', () => {
  const titled = (page: { title: string }) =>
    pageMeta({
      data: { page },
      matches: [{ id: 'root', data: { hub: { name: 'Hub du Sud' } } }],
    } as unknown as Parameters<typeof pageMeta>[0]);

  it('ends with the hub, once', () => {
    expect(titled({ title: 'Les Switchs' })).toContainEqual({ title: 'Les Switchs – Hub du Sud' });
    expect(titled({ title: 'Hub du Sud' })).toContainEqual({ title: 'Hub du Sud' });
  });
});
