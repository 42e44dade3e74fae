import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { createSwitch } from '~/domain/switches/create-switch.server';
import { formOfSwitch } from '~/domain/switches/form/form-of-switch';
import { planSwitch } from '~/domain/switches/form/plan-switch.server';
import type { SwitchForm } from '~/domain/switches/form/switch-form';
import { seenOf } from '~/domain/switches/merge-changes.server';
import { publishSwitch } from '~/domain/switches/publish-switch.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { saveSwitch } from '~/domain/switches/save-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { sharedVenues } from '~/domain/venues/shared-venues.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { registerPeople } from '~tests/support/register-people';
import { typedForm } from '~tests/support/typed-switch-form';

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db, { viewer: { kind: 'system' } });
});
afterAll(() => connection.close());

const shared = () => sharedVenues(connection.db, ctx.hub.id);

async function planOf(over: Partial<SwitchForm>) {
  const planned = planSwitch(ctx, typedForm({ seats: {}, ...over }), await shared());
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return planned.plan;
}

async function created(over: Partial<SwitchForm>): Promise<SwitchEvent> {
  const result = await createSwitch(ctx, await planOf(over));
  if (!result.ok) throw new Error(result.reason);
  return current(result.value.id);
}

async function current(id: string): Promise<SwitchEvent> {
  const event = await readSwitchById(ctx, id);
  if (!event) throw new Error('it is there');
  return event;
}

async function saved(event: SwitchEvent, over: Partial<SwitchForm>): Promise<SwitchEvent> {
  const form = { ...formOfSwitch(event, ctx.hub.stakeholderTypes), ...over };
  const planned = planSwitch(ctx, form, await shared());
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const result = await saveSwitch(ctx, {
    id: event.id,
    seen: seenOf(event),
    change: { venue: planned.plan.venue },
  });
  expect(result).toMatchObject({ ok: true });
  return current(event.id);
}

const typed = {
  venueName: 'Médiathèque',
  accessItems: ['lift', 'step_free', 'swimming_pool'],
  venueOpens: '8 h 30',
  venueCloses: '18:00',
};

describe('a venue of one’s own', () => {
  it('tells what it offers and when it is open, and comes back to the form as it was', async () => {
    const event = await created(typed);
    expect(event.venue).toMatchObject({
      sharedId: null,
      accessItems: ['step_free', 'lift'],
      opensAtMinute: 510,
      closesAtMinute: 1080,
    });
    expect(formOfSwitch(event, [])).toMatchObject({ venueOpens: '08:30', venueCloses: '18:00' });
    expect((await saved(event, {})).version).toBe(event.version);
    const changed = await saved(event, { accessItems: ['parking'], venueOpens: '', venueCloses: '' });
    expect(changed.venue).toMatchObject({ accessItems: ['parking'], opensAtMinute: null });
  });

  it.each([
    ['venueOpens', { venueOpens: 'tôt' }, 'venueHour'],
    ['venueCloses', { venueOpens: '8 h', venueCloses: '' }, 'venueHoursTogether'],
    ['venueOpens', { venueOpens: ' ', venueCloses: '18 h' }, 'venueHoursTogether'],
    ['venueCloses', { venueOpens: '18 h', venueCloses: '8 h' }, 'venueHoursOrder'],
    ['venueCloses', { venueOpens: '8 h', venueCloses: '8 h' }, 'venueHoursOrder'],
  ])('says what to mend about %s', (field, over, reason) => {
    const planned = planSwitch(ctx, typedForm({ seats: {}, ...over }));
    expect(planned).toMatchObject({ ok: false, problems: [{ field, reason }] });
  });
});

describe('one of the hub’s venues', () => {
  it('is kept for the next Switch, which chooses it without typing', async () => {
    const first = await created({ ...typed, venueName: 'Salle Gardée', keepVenue: 'yes' });
    const { sharedId } = first.venue;
    if (!sharedId) throw new Error('it was kept');
    expect(await shared()).toMatchObject([{ id: sharedId, name: 'Salle Gardée' }]);
    const next = await created({ sharedVenue: sharedId, venueName: '', venueAddress: '', communeName: '' });
    expect(next.venue).toEqual(first.venue);
    expect(next.zone.slug).toBe('avignon');
    // The form shows the choice, not a copy to type over.
    expect(formOfSwitch(next, [])).toMatchObject({ sharedVenue: sharedId, venueName: '' });
  });

  it('becomes one when the box is ticked later, although nothing else changes', async () => {
    const event = await created({ venueName: 'Salle Discrète' });
    const kept = await saved(event, { keepVenue: 'yes' });
    expect(kept.venue.sharedId).not.toBeNull();
    expect((await shared()).map(({ name }) => name)).toContain('Salle Discrète');
  });

  it('is left as it is by a Switch that moves elsewhere, and its people are told', async () => {
    const first = await created({ venueName: 'Salle Quittée', keepVenue: 'yes' });
    const { sharedId } = first.venue;
    await publishSwitch(ctx, first);
    await registerPeople(ctx, first, [
      { contact: { contact: 'email', email: 'amina@people.example' } },
      { contact: { contact: 'phone', phone: '+33612345678' } },
    ]);
    const before = await current(first.id);
    const moved = await saved(before, {
      ...typed,
      sharedVenue: '',
      venueName: 'Salle Nouvelle',
      venueAddress: '1 rue Neuve',
      communeName: 'Avignon',
    });
    expect(moved.venue).toMatchObject({ name: 'Salle Nouvelle', sharedId: null });
    expect(moved.calendarSequence).toBe(before.calendarSequence + 1);
    expect((await shared()).find(({ id }) => id === sharedId)?.name).toBe('Salle Quittée');
    const told = await connection.db
      .selectFrom('message')
      .select('kind')
      .where('switchEventId', '=', first.id)
      .where('kind', '=', 'switch-changed')
      .execute();
    expect(told).toHaveLength(2);
  });

  it('is refused once it is no longer in the list, or another hub’s', async () => {
    const form = typedForm({ seats: {}, sharedVenue: '5f0c1a52-7a0b-4a54-9a55-6e5a7b6f2d11' });
    expect(planSwitch(ctx, form, await shared())).toMatchObject({
      ok: false,
      problems: [{ field: 'sharedVenue', reason: 'venueGone' }],
    });
  });
});
