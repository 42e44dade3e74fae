import type { AppLoadContext } from '@remix-run/node';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { findHub } from '~/domain/hubs/find-hub.server';
import { loader as switchLoader } from '~/routes/feeds/switch-calendar';
import { loader as allLoader } from '~/routes/feeds/switches-calendar';
import { loader as zoneLoader } from '~/routes/feeds/zone-calendar';
import type { Connection } from '~db/connect.server';
import { readCalendar } from '../calendar/read-calendar';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';

const env = { appUrl: 'http://localhost:3000', hub: 'hub-du-sud' };
let connection: Connection;

beforeAll(async () => {
  connection = await ownDatabase();
});
afterAll(() => connection.close());

type Loader = typeof allLoader | typeof switchLoader;
async function get(loader: Loader, ctx: Ctx, params: Record<string, string> = {}, headers: HeadersInit = {}) {
  const context = { ctx, env } as unknown as AppLoadContext;
  const request = new Request('http://localhost:3000/x.ics', { headers });
  return loader({ context, params, request }) as Promise<Response>;
}

async function hubOf(id: string) {
  const hub = await findHub(connection.db, id);
  if (!hub) throw new Error(`no hub ${id}`);
  return hub;
}

describe('calendar feeds', () => {
  it('give what is published and cancelled, never drafts, with one UID everywhere', async () => {
    const ctx = await contextOf(connection.db);
    const summer = await makeSwitch(connection.db, ctx.hub, {
      zone: 'alpes',
      startsAt: new Date('2026-07-01T07:30:00Z'),
      endsAt: new Date('2026-07-02T15:00:00Z'),
    });
    const cancelled = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', status: 'cancelled' });
    const draft = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', status: 'draft' });
    const answer = await get(allLoader, ctx);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('switchboard-keep')).toBe('1');
    const all = readCalendar(await answer.text());
    expect(all.method).toBe('PUBLISH');
    expect(all.name).toBe('Switchs du Hub du Sud');
    expect(all.events.map((event) => event.url.split('/').pop())).toEqual(
      expect.arrayContaining([summer.slug, cancelled.slug]),
    );
    expect(all.events.map((event) => event.url)).not.toContain(`http://localhost:3000/switchs/${draft.slug}`);
    const one = readCalendar(await (await get(switchLoader, ctx, { switch: summer.slug })).text()).events;
    const alpes = readCalendar(await (await get(zoneLoader, ctx, { zone: 'alpes' })).text()).events;
    expect(one).toHaveLength(1);
    expect(alpes).toEqual(one);
    expect(all.events).toContainEqual(one[0]);
    expect(one[0]?.local).toBe('2026-07-01T09:30:00');
    expect(one[0]?.end.toISOString()).toBe('2026-07-02T15:00:00.000Z');
    const gone = all.events.find((event) => event.url.endsWith(cancelled.slug));
    expect(gone).toMatchObject({ status: 'CANCELLED' });
    expect(gone?.summary).toMatch(/^Annulé/);
    await expect(get(switchLoader, ctx, { switch: draft.slug })).rejects.toMatchObject({
      init: { status: 404 },
    });
    await expect(get(zoneLoader, ctx, { zone: 'nulle-part' })).rejects.toMatchObject({
      init: { status: 404 },
    });
  });

  it('keep hubs apart, each with its own host name and its own hours', async () => {
    const hub = await hubOf('antilles-guyane');
    await makeSwitch(connection.db, hub, { zone: 'guyane', startsAt: new Date('2026-07-01T12:30:00Z') });
    await makeSwitch(connection.db, hub, { zone: 'guadeloupe', startsAt: new Date('2026-07-01T13:30:00Z') });
    const ctx = await contextOf(connection.db, { hubId: 'antilles-guyane', locale: 'en' });
    const { events, name } = readCalendar(await (await get(allLoader, ctx)).text());
    expect(name).toBe('Hub Antilles-Guyane Switches');
    expect(events.map((event) => [event.timeZone, event.local])).toEqual([
      ['America/Cayenne', '2026-07-01T09:30:00'],
      ['America/Guadeloupe', '2026-07-01T09:30:00'],
    ]);
    for (const event of events)
      expect(event.url).toMatch(/^http:\/\/antilles-guyane\.localhost:3000\/switchs\//);
  });

  it('answer 304 until a Switch changes, and then show the change under the same UID', async () => {
    const ctx = await contextOf(connection.db);
    const event = await makeSwitch(connection.db, ctx.hub, { zone: 'azur' });
    const first = await get(zoneLoader, ctx, { zone: 'azur' });
    const etag = first.headers.get('etag') ?? '';
    expect((await get(zoneLoader, ctx, { zone: 'azur' }, { 'If-None-Match': `"x", W/${etag}` })).status).toBe(
      304,
    );
    await connection.db
      .updateTable('switchEvent')
      .set({ title: 'Un autre titre', calendarSequence: 1, version: 2 })
      .where('id', '=', event.id)
      .execute();
    const second = await get(zoneLoader, ctx, { zone: 'azur' }, { 'If-None-Match': etag });
    expect(second.status).toBe(200);
    const before = readCalendar(await first.text()).events[0];
    const after = readCalendar(await second.text()).events[0];
    expect(after).toMatchObject({ uid: before?.uid, sequence: 1, summary: 'Un autre titre' });
    expect(before?.sequence).toBe(0);
  });

  it('list the sessions of a Switch of several days in one event', async () => {
    const ctx = await contextOf(connection.db);
    const event = await makeSwitch(connection.db, ctx.hub, {
      zone: 'aix-marseille',
      startsAt: new Date('2026-09-07T07:30:00Z'),
      endsAt: new Date('2026-09-08T15:00:00Z'),
    });
    await connection.db
      .insertInto('switchSession')
      .values({
        switchEventId: event.id,
        position: 1,
        kind: 'chantier',
        title: 'On construit',
        startsAt: new Date('2026-09-08T07:00:00Z'),
        endsAt: new Date('2026-09-08T15:00:00Z'),
      })
      .execute();
    const { events } = readCalendar(await (await get(switchLoader, ctx, { switch: event.slug })).text());
    expect(events).toHaveLength(1);
    expect(events[0]?.description).toContain(
      'mardi 8 septembre 2026, de 9\u00a0h à 17\u00a0h\u00a0: On construit',
    );
  });
});

describe('a feed of thousands', () => {
  it('lets other requests have their turn while it is made', async () => {
    const hub = await hubOf('hub-du-sud');
    const ctx = await contextOf(connection.db);
    const { id } = await makeSwitch(connection.db, hub, { zone: 'alpes' });
    await sql`insert into switch_event (hub_id, zone_id, slug, status, title, purpose, venue_id, place_text, capacity,
        registration_opens_at, registration_closes_at, starts_at, ends_at, contact_phone, calendar_uid, published_at)
      select hub_id, zone_id, slug || '-' || n, status, title, purpose, venue_id, place_text, capacity,
        registration_opens_at, registration_closes_at, starts_at, ends_at, contact_phone, calendar_uid || n, published_at
      from switch_event, generate_series(1, 400) n where id = ${id}`.execute(connection.db);
    let turns = 0;
    let running = true;
    const count = () => {
      turns += 1;
      if (running) setImmediate(count);
    };
    setImmediate(count);
    const answer = await get(zoneLoader, ctx, { zone: 'alpes' });
    running = false;
    // At a quarter of a millisecond each, 400 would block for 100 ms: others get a turn every 8 ms of it.
    expect(turns).toBeGreaterThan(5);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { events } = readCalendar(await answer.text());
    expect(events.length).toBeGreaterThanOrEqual(400);
    expect(readCalendar(bytes.toString()).events).toEqual(events);

    await connection.db
      .updateTable('switchEvent')
      .set({ title: 'Un seul a changé', version: 2 })
      .where('id', '=', id)
      .execute();
    const later = readCalendar(await (await get(zoneLoader, ctx, { zone: 'alpes' })).text()).events;
    const changed = later.filter((event, at) => event.summary !== events[at]?.summary);
    expect(later).toHaveLength(events.length);
    expect(changed.map((event) => event.summary)).toEqual(['Un seul a changé']);
  });
});
