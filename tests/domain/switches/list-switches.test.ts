import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { comingSwitches, nextStartByZone } from '~/domain/switches/coming-switches.server';
import { listSwitches, type SwitchListAsk } from '~/domain/switches/list-switches.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, zoneOf } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);
const OPEN = { registrationOpensAt: inDays(-90) };

describe('a list of Switches', () => {
  let connection: Connection;
  let ctx: Ctx;
  const slugs: string[] = [];

  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
    // Three a day, so that the order among those that start together counts.
    for (let at = 0; at < 205; at += 1) {
      const over = { zone: 'alpes', startsAt: inDays(1 + Math.floor(at / 3)) };
      slugs.push((await makeSwitch(connection.db, ctx.hub, { ...over, audiences: audiencesOf(at) })).slug);
    }
    for (let at = 0; at < 45; at += 1)
      await makeSwitch(connection.db, ctx.hub, {
        zone: 'azur',
        ...OPEN,
        startsAt: inDays(-2 - Math.floor(at / 3)),
      });
    await makeSwitch(connection.db, ctx.hub, { zone: 'azur', status: 'draft', startsAt: inDays(1) });
  });
  afterAll(() => connection.close());

  const audiencesOf = (at: number) => (at % 5 === 0 ? ['seniors', 'femmes'] : ['jeunes']);

  /** Page after page, as long as there is a next one. */
  async function walk(ask: SwitchListAsk) {
    const found: { slug: string; startsAt: Date }[] = [];
    for (let page = 1; ; page += 1) {
      const list = await listSwitches(ctx, { ...ask, page });
      expect(list.page).toBe(page);
      found.push(...list.switches);
      if (!list.hasNext) return found;
    }
  }

  it.each<[string, SwitchListAsk, number]>([
    ['all that are to come', {}, 205],
    ['those of one zone', { zone: 'alpes' }, 205],
    ['those for one audience', { audience: 'seniors' }, 41],
    ['those for one audience in one zone', { zone: 'alpes', audience: 'jeunes' }, 164],
    ['those that are over', { when: 'past' }, 45],
    ['those that a word finds', { text: 'démarches' }, 205],
    ['none', { zone: 'alpes', when: 'past' }, 0],
  ])('can be walked to its end, each once and in order: %s', async (_, ask, count) => {
    const found = await walk(ask);
    expect(new Set(found.map((event) => event.slug)).size).toBe(count);
    expect(found).toHaveLength(count);
    const starts = found.map((event) => event.startsAt.getTime());
    expect(starts).toEqual([...starts].sort((a, b) => (ask.when === 'past' ? b - a : a - b)));
  });

  it('is counted no further than 200, and knows its pages only where it is', async () => {
    const all = await listSwitches(ctx, {});
    expect(all).toMatchObject({ total: 200, hasMore: true, page: 1, pages: null, hasNext: true });
    const some = await listSwitches(ctx, { audience: 'jeunes' });
    expect(some).toMatchObject({ total: 164, hasMore: false, page: 1, pages: 9, hasNext: true });
  });

  it('shows the last page to whoever asks for one past the end, however long it is', async () => {
    for (const page of [12, 9_999, Number.POSITIVE_INFINITY]) {
      const list = await listSwitches(ctx, { page });
      expect(list).toMatchObject({ page: 11, hasNext: false, hasMore: true });
      expect(list.switches).toHaveLength(5);
    }
    expect(await listSwitches(ctx, { audience: 'seniors', page: 9 })).toMatchObject({ page: 3, pages: 3 });
    for (const page of [0, -4, Number.NaN, 1.7]) expect((await listSwitches(ctx, { page })).page).toBe(1);
  });

  it('begins with one that is still on, and passes those that are over', async () => {
    const long = { ...OPEN, startsAt: inDays(-20), endsAt: inDays(3) };
    const { slug } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', ...long });
    expect((await comingSwitches(ctx, { limit: 1 })).map((event) => event.slug)).toEqual([slug]);
    const starts = await nextStartByZone(ctx);
    const at = (zone: string) => starts.get(zoneOf(ctx.hub, zone).id);
    expect([at('avignon'), at('alpes'), at('azur')]).toEqual([inDays(-20), inDays(1), undefined]);
  });
});
