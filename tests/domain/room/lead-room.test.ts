import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { leadRoom } from '~/domain/room/lead-room.server';
import type { RoomPress } from '~/domain/room/read-press';
import { readRoomScreen, slugOfNumber } from '~/domain/room/room-pages.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { makeHubStaff } from '../../support/ideas';

describe('the remote of a room', () => {
  let connection: Connection;
  let ctx: Ctx;
  let event: SwitchEvent;
  beforeAll(async () => {
    connection = await ownDatabase();
    const base = await contextOf(connection.db);
    ctx = { ...base, viewer: await makeHubStaff(connection.db, base.hub) };
    const { id } = await makeSwitch(connection.db, ctx.hub, { slug: 'la-salle' });
    const read = await readSwitchById(ctx, id);
    if (!read) throw new Error('no Switch');
    event = read;
  });
  afterAll(() => connection.close());

  const press = (what: RoomPress, seen: number, by: Partial<Ctx> = {}) =>
    leadRoom({ ...ctx, ...by }, event, { press: what, seen });
  const screen = () => readRoomScreen(ctx, event.id);

  it('shows what was pressed, each press on what was seen', async () => {
    expect(await press({ press: 'show', view: 'ideas' }, 0)).toEqual({ ok: true, value: null });
    expect(await press({ press: 'say', message: 'Reprise à 14 h 30' }, 1)).toMatchObject({ ok: true });
    expect(await screen()).toMatchObject({ view: 'ideas', message: 'Reprise à 14 h 30', version: 2 });
  });

  it('refuses a press on a screen that somebody else has changed', async () => {
    const before = await screen();
    expect(await press({ press: 'show', view: 'all' }, before.version - 1)).toMatchObject({
      reason: 'stale',
    });
    expect(await press({ press: 'show', view: 'all' }, 0)).toMatchObject({ reason: 'stale' });
    expect(await screen()).toEqual(before);
  });

  it('adds up nothing when two people press at once', async () => {
    const { version } = await screen();
    const now = event.sessions[0]?.startsAt ?? ctx.now;
    const both = await Promise.all([
      press({ press: 'longer' }, version, { now }),
      press({ press: 'longer' }, version, { now }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const planned = event.sessions[0]?.endsAt.getTime() ?? 0;
    expect(((await screen()).phaseEndsAt?.getTime() ?? 0) - planned).toBe(5 * 60_000);
  });

  it('is for whoever works on this Switch', async () => {
    const { version } = await screen();
    for (const viewer of [
      { kind: 'visitor' } as const,
      staff(ctx.hub, { role: 'organiser', zone: event.zone.slug === 'alpes' ? 'azur' : 'alpes' }),
    ])
      expect(await press({ press: 'follow' }, version, { viewer })).toMatchObject({ reason: 'forbidden' });
    expect((await screen()).version).toBe(version);
  });

  it('says in the history what changed, and not the words that were shown', async () => {
    const lines = await connection.db
      .selectFrom('history')
      .select(['act', 'after'])
      .where('switchEventId', '=', event.id)
      .where('act', '=', 'room-led')
      .execute();
    expect(lines).toHaveLength((await screen()).version);
    expect(JSON.stringify(lines)).not.toContain('Reprise');
  });
});

describe('the short address', () => {
  it('leads to a public Switch of this hub, and nowhere else', async () => {
    const connection = await ownDatabase();
    const ctx = await contextOf(connection.db);
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    await makeSwitch(connection.db, ctx.hub, { slug: 'le-bon' });
    await makeSwitch(connection.db, ctx.hub, { slug: 'un-brouillon', status: 'draft' });
    const rows = await connection.db.selectFrom('switchEvent').select(['slug', 'number']).execute();
    const numberOf = (slug: string) => String(rows.find((row) => row.slug === slug)?.number);
    expect(await slugOfNumber(ctx, numberOf('le-bon'))).toBe('le-bon');
    expect(await slugOfNumber(far, numberOf('le-bon'))).toBeUndefined();
    expect(await slugOfNumber(ctx, numberOf('un-brouillon'))).toBeUndefined();
    for (const typed of ['0', '-1', '1.5', 'abc', '99999999999', '2147483648', ''])
      expect(await slugOfNumber(ctx, typed)).toBeUndefined();
    await connection.close();
  });
});
