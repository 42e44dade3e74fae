import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { createSwitch } from '~/domain/switches/create-switch.server';
import { planSwitch } from '~/domain/switches/form/plan-switch.server';
import type { PlannedVenue } from '~/domain/switches/form/switch-plan';
import { publishSwitch } from '~/domain/switches/publish-switch.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { regionMap } from '~/domain/venues/region-map.server';
import { sharedVenues } from '~/domain/venues/shared-venues.server';
import { venuePage, venuesPage } from '~/domain/venues/venue-page.server';
import { createVenue, retireVenue, saveVenue } from '~/domain/venues/write-venue.server';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { typedForm } from '~tests/support/typed-switch-form';

let connection: Connection;
let ctx: Ctx;
let alpine: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: { kind: 'system' } };
  alpine = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'alpes' }) };
});
afterAll(() => connection.close());

const hall: PlannedVenue = {
  sharedId: null,
  name: 'Salle du Moulin',
  address: '8 chemin du Moulin',
  postalCode: '84000',
  communeCode: '84007',
  communeName: 'Avignon',
  accessInformation: 'Bus 4.',
  accessItems: ['step_free'],
  opensAtMinute: 480,
  closesAtMinute: 1080,
};

async function added(): Promise<string> {
  const created = await createVenue(ctx, hall);
  if (!created.ok) throw new Error(created.reason);
  return created.value.id;
}

async function switchAt(id: string) {
  const form = typedForm({ seats: {}, sharedVenue: id });
  const planned = planSwitch(ctx, form, await sharedVenues(connection.db, ctx.hub.id));
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const created = await createSwitch(ctx, planned.plan);
  if (!created.ok) throw new Error(created.reason);
  return current(created.value.id);
}

async function current(id: string) {
  const event = await readSwitchById(ctx, id);
  if (!event) throw new Error('it is there');
  return event;
}

const save = (id: string, version: number, over: Partial<PlannedVenue>, by = ctx) =>
  saveVenue(by, { id, version, venue: { ...hall, ...over } });

describe('a venue of the hub', () => {
  it('changes for every Switch there: what it offers, how to come, when it is open', async () => {
    const id = await added();
    const event = await switchAt(id);
    await publishSwitch(ctx, event);
    const before = await current(event.id);
    expect(
      await save(id, 1, { accessItems: ['step_free', 'lift'], accessInformation: 'Bus 5.' }),
    ).toMatchObject({
      ok: true,
    });
    const after = await current(event.id);
    expect(after.venue).toMatchObject({ accessItems: ['step_free', 'lift'], accessInformation: 'Bus 5.' });
    // Calendars tell how to come, so they are made anew; nobody's date or place moved.
    expect(after.version).toBe(before.version + 1);
    expect(after.calendarSequence).toBe(before.calendarSequence);
  });

  it('moves with its drafts, and no longer once the public knows a Switch there', async () => {
    const id = await added();
    const event = await switchAt(id);
    expect(await save(id, 1, { address: '9 chemin du Moulin' })).toMatchObject({ ok: true });
    const moved = await current(event.id);
    expect(moved.venue.address).toBe('9 chemin du Moulin');
    await publishSwitch(ctx, moved);
    expect(await save(id, 2, { address: '10 chemin du Moulin' })).toMatchObject({ reason: 'in-use' });
    expect((await current(event.id)).venue.address).toBe('9 chemin du Moulin');
    expect(await venuePage(ctx, id)).toMatchObject({ isPlaced: true, uses: [{ slug: event.slug }] });
  });

  it('is not written over what somebody else wrote', async () => {
    const id = await added();
    await save(id, 1, { accessItems: ['lift'] });
    expect(await save(id, 1, { accessItems: ['parking'] })).toMatchObject({ reason: 'stale' });
    expect((await venuePage(ctx, id))?.venue).toMatchObject({ version: 2, accessItems: ['lift'] });
    expect(await save(id, 2, { accessItems: ['lift'] })).toMatchObject({ ok: true });
    expect((await venuePage(ctx, id))?.venue.version).toBe(2);
  });

  it('is seen by every organiser and changed by those of its zone', async () => {
    const id = await added();
    expect((await venuesPage(alpine))?.venues.find((venue) => venue.id === id)).toMatchObject({
      mayEdit: false,
    });
    expect(await save(id, 1, { accessItems: [] }, alpine)).toMatchObject({ reason: 'forbidden' });
    expect(await createVenue(alpine, hall)).toMatchObject({ reason: 'forbidden' });
    expect(await createVenue(alpine, { ...hall, communeCode: '05061' })).toMatchObject({ ok: true });
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane', viewer: { kind: 'system' } });
    expect(await venuePage(far, id)).toBeUndefined();
    expect(await save(id, 1, {}, far)).toMatchObject({ reason: 'unknown' });
  });

  it('leaves the list, and its Switches keep it', async () => {
    const id = await added();
    const event = await switchAt(id);
    expect(await retireVenue(ctx, { id, version: 1 })).toMatchObject({ ok: true });
    expect((await current(event.id)).venue).toMatchObject({ name: 'Salle du Moulin', sharedId: null });
    expect(await venuePage(ctx, id)).toBeUndefined();
  });
});

describe('the small map', () => {
  it('places the communes of both hubs in their département', () => {
    for (const [code, department] of [
      ['05061', '05'],
      ['13055', '13'],
      ['97302', '973'],
      ['97209', '972'],
      ['97801', '978'],
    ] as const) {
      const map = regionMap(code);
      expect(map?.department.code).toBe(department);
      expect(map?.shapes.filter(({ isHere }) => isHere)).toHaveLength(1);
      expect(map?.point?.x).toBeGreaterThan(0);
      expect(map?.point?.x).toBeLessThan(map?.width ?? 0);
      expect(map?.point?.y).toBeLessThan(map?.height ?? 0);
    }
  });

  it('shows the département alone for a village that the source does not know', () => {
    expect(regionMap('04049')).toMatchObject({ department: { code: '04' }, point: null });
    expect(regionMap('75056')).toBeUndefined();
  });

  it('is light', () => {
    const map = regionMap('05061');
    expect(map?.shapes.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(6_000);
  });
});
