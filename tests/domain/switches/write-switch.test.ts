import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { cancelSwitch } from '~/domain/switches/cancel-switch.server';
import { createSwitch } from '~/domain/switches/create-switch.server';
import { planSwitch } from '~/domain/switches/form/plan-switch.server';
import { emptySession, type SwitchForm } from '~/domain/switches/form/switch-form';
import { seenOf } from '~/domain/switches/merge-changes.server';
import { publishSwitch } from '~/domain/switches/publish-switch.server';
import { readSwitch, readSwitchById } from '~/domain/switches/read-switch.server';
import { saveSwitch } from '~/domain/switches/save-switch.server';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { registerPeople } from '~tests/support/register-people';
import { typedForm } from '~tests/support/typed-switch-form';

let connection: Connection;
let visitor: Ctx;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Camille', email: 'camille@team.example' })
    .execute();
});
afterAll(() => connection.close());

const hubStaff = (): Ctx => ({ ...visitor, viewer: staff(visitor.hub, { role: 'hub_staff' }) });
const alpine = (): Ctx => ({ ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'alpes' }) });

function planOf(over: Partial<SwitchForm> = {}, by = hubStaff()) {
  const result = planSwitch(by, typedForm({ seats: {}, ...over }));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.plan;
}

async function created(over: Partial<SwitchForm> = {}, by: Ctx = ctx) {
  const result = await createSwitch(by, planOf(over));
  if (!result.ok) throw new Error(result.reason);
  return current(result.value.id);
}

async function published(over: Partial<SwitchForm> = {}) {
  const draft = await created(over);
  const result = await publishSwitch(ctx, draft);
  if (!result.ok) throw new Error(result.reason);
  return current(draft.id);
}

async function current(id: string) {
  const event = await readSwitchById(hubStaff(), id);
  if (!event) throw new Error('it is there');
  return event;
}

const history = (id: string) =>
  connection.db.selectFrom('history').selectAll().where('subjectId', '=', id).orderBy('id').execute();
const messages = (id: string) =>
  connection.db.selectFrom('message').selectAll().where('switchEventId', '=', id).orderBy('toName').execute();
const statuses = async (id: string) =>
  (
    await connection.db
      .selectFrom('registration')
      .select('status')
      .where('switchEventId', '=', id)
      .orderBy('arrival')
      .execute()
  ).map((row) => row.status);

describe('a draft', () => {
  it('is seen by its zone and by the hub, by nobody else', async () => {
    const { slug } = await created({ title: 'Brouillon' });
    expect(await readSwitch(visitor, slug)).toBeUndefined();
    expect(await readSwitch(alpine(), slug)).toBeUndefined();
    expect(await readSwitch(ctx, slug)).toMatchObject({ status: 'draft', calendarSequence: 0, version: 1 });
    expect(await readSwitch(hubStaff(), slug)).toBeDefined();
  });

  it('is refused in a zone that one does not organise', async () => {
    expect(await createSwitch(alpine(), planOf())).toMatchObject({ ok: false, reason: 'forbidden' });
    expect(await createSwitch(visitor, planOf())).toMatchObject({ ok: false, reason: 'forbidden' });
  });

  it('is shown to everybody once published, once', async () => {
    const draft = await created({ title: 'À publier' });
    expect(await publishSwitch(alpine(), draft)).toMatchObject({ reason: 'unknown' });
    expect(await publishSwitch(ctx, { id: draft.id, version: 7 })).toMatchObject({ reason: 'stale' });
    expect(await publishSwitch(ctx, draft)).toEqual({ ok: true, value: { slug: draft.slug } });
    const shown = await readSwitch(visitor, draft.slug);
    expect(shown).toMatchObject({ status: 'published', calendarSequence: 1, version: 2 });
    expect(shown?.calendarUid).toBe(draft.calendarUid);
    expect(await publishSwitch(ctx, { id: draft.id, version: 2 })).toMatchObject({
      reason: 'already-published',
    });
    expect((await history(draft.id)).map((entry) => entry.act)).toEqual(['created', 'published']);
  });

  it('cannot be published once it is over', async () => {
    const draft = await created();
    const later = { ...ctx, now: draft.endsAt };
    expect(await publishSwitch(later, draft)).toMatchObject({ reason: 'over' });
  });
});

describe('the address of a Switch', () => {
  it('is made of title, commune and first day, without accents, and is nobody else’s', async () => {
    const form = { title: 'L’Été des « clés » : œuvres & cætera !' };
    const first = await created(form);
    const second = await created(form);
    const third = await created(form);
    expect(first.slug).toBe('l-ete-des-cles-oeuvres-caetera-avignon-2026-09-24');
    expect([second.slug, third.slug]).toEqual([`${first.slug}-2`, `${first.slug}-3`]);
    expect(new Set([first, second, third].map((each) => each.calendarUid)).size).toBe(3);
  });

  it('names the commune once and stays short', async () => {
    expect((await created({ title: 'Un Switch à Avignon' })).slug).toBe('un-switch-a-avignon-2026-09-24');
    const long = await created({ title: 'mot '.repeat(40).trim() });
    expect(long.slug.length).toBeLessThan(100);
    expect(long.slug).toMatch(/^mot(-mot)+-avignon-2026-09-24$/);
    expect((await created({ title: '日本語' })).slug).toBe('avignon-2026-09-24');
  });

  it('follows the draft until it is published, then stays', async () => {
    const draft = await created({ title: 'Essai' });
    await saveSwitch(ctx, { id: draft.id, seen: seenOf(draft), change: planOf({ title: 'Le vrai titre' }) });
    const result = await publishSwitch(ctx, { id: draft.id, version: 2 });
    expect(result).toMatchObject({ value: { slug: 'le-vrai-titre-avignon-2026-09-24' } });
    await saveSwitch(ctx, {
      id: draft.id,
      seen: seenOf(await current(draft.id)),
      change: planOf({ title: 'Encore un autre' }),
    });
    expect((await current(draft.id)).slug).toBe('le-vrai-titre-avignon-2026-09-24');
  });
});

describe('saving', () => {
  it('writes only over what was seen', async () => {
    const event = await published();
    const mine = planOf({ purpose: 'La mienne.' });
    const theirs = planOf({ purpose: 'La leur.' });
    expect(await saveSwitch(ctx, { id: event.id, seen: seenOf(event), change: theirs })).toMatchObject({
      ok: true,
    });
    expect(await saveSwitch(ctx, { id: event.id, seen: seenOf(event), change: mine })).toMatchObject({
      reason: 'stale',
      conflicts: ['purpose'],
    });
    expect((await current(event.id)).purpose).toBe('La leur.');
    expect(
      await saveSwitch(ctx, { id: event.id, seen: seenOf(await current(event.id)), change: mine }),
    ).toMatchObject({
      ok: true,
    });
    expect((await current(event.id)).purpose).toBe('La mienne.');
  });

  it('keeps what two people change in different fields, and says so where it is the same', async () => {
    const event = await published();
    const seen = seenOf(event);
    const seats = { capacity: 60, seatRules: [], releaseAt: null };
    expect(await saveSwitch(hubStaff(), { id: event.id, seen, change: seats })).toMatchObject({ ok: true });
    // This form was opened before, and still shows forty places.
    const late = await saveSwitch(ctx, { id: event.id, seen, change: planOf({ title: 'Un autre titre' }) });
    expect(late).toMatchObject({ ok: true });
    expect(await current(event.id)).toMatchObject({ capacity: 60, title: 'Un autre titre' });
    const clash = { ...seats, capacity: 50 };
    expect(await saveSwitch(ctx, { id: event.id, seen, change: clash })).toMatchObject({
      reason: 'stale',
      conflicts: ['capacity'],
    });
    expect((await current(event.id)).capacity).toBe(60);
  });

  it('takes nothing for seen that a form does not say it saw', async () => {
    const event = await published();
    const blind = await saveSwitch(ctx, { id: event.id, seen: {}, change: planOf({ title: 'À l’aveugle' }) });
    expect(blind).toMatchObject({ reason: 'stale', conflicts: ['title'] });
  });

  it('lets sessions keep their identity when they change places', async () => {
    const event = await published();
    const [first, second] = event.sessions;
    if (!first || !second) throw new Error('two sessions');
    const hours = ({ startsAt, endsAt }: typeof first) => ({ startsAt, endsAt });
    const sessions = [
      { ...second, kind: 'pleniere' as const, ...hours(first) },
      { ...first, ...hours(second), room: 'Salle 2' },
    ];
    expect(await saveSwitch(ctx, { id: event.id, seen: seenOf(event), change: { sessions } })).toMatchObject({
      ok: true,
    });
    const after = await current(event.id);
    expect(after.sessions.map(({ id, room }) => [id, room])).toEqual([
      [second.id, ''],
      [first.id, 'Salle 2'],
    ]);
  });

  it('writes nothing where nothing changed', async () => {
    const event = await published();
    await saveSwitch(ctx, { id: event.id, seen: seenOf(event), change: planOf() });
    expect(await current(event.id)).toEqual(event);
    expect(await history(event.id)).toHaveLength(2);
  });

  it.each<[string, Partial<SwitchForm>, number]>([
    ['title', { title: 'Un autre titre' }, 1],
    ['hours', { sessions: [{ ...emptySession, day: '2026-09-24', start: '10:00', end: '12:00' }] }, 1],
    ['place', { venueName: 'Mairie' }, 1],
    ['commune', { communeName: 'Orange', postalCode: '' }, 1],
    ['purpose', { purpose: 'Autrement dit.' }, 0],
    ['access information', { accessInformation: 'Ascenseur.' }, 0],
    ['capacity', { capacity: '41' }, 0],
    ['phone', { contactPhone: '06 12 34 56 78' }, 0],
    ['audiences', { audiences: ['jeunes'] }, 0],
  ])('%s: the calendar’s sequence grows by what it must', async (_what, over, growth) => {
    const event = await published();
    expect(await saveSwitch(ctx, { id: event.id, seen: seenOf(event), change: planOf(over) })).toMatchObject({
      ok: true,
    });
    const after = await current(event.id);
    expect(after.calendarSequence - event.calendarSequence).toBe(growth);
    expect(after.version).toBe(event.version + 1);
    expect(after.calendarUid).toBe(event.calendarUid);
  });

  it('tells everybody with a place or waiting when time or place changes, from what to what', async () => {
    const event = await published({ capacity: '1' });
    await registerPeople(visitor, event, [
      { firstName: 'Ana', contact: { contact: 'email', email: 'ana@mail.example' } },
      { firstName: 'Bob', contact: { contact: 'phone', phone: '+33612345678' } },
      { firstName: 'Cyr', contact: { contact: 'none' } },
    ]);
    await connection.db
      .updateTable('registration')
      .set({ status: 'cancelled', cancelledAt: ctx.now })
      .where('firstName', '=', 'Cyr')
      .execute();
    const plan = planOf({ capacity: '1', venueName: 'Mairie' });
    await saveSwitch(ctx, { id: event.id, seen: seenOf(event), change: plan });
    const told = (await messages(event.id)).filter((message) => message.kind === 'switch-changed');
    expect(told.map(({ toName, state }) => [toName.split(' ')[0], state])).toEqual([
      ['Ana', 'owed'],
      ['Bob', 'to_tell'],
    ]);
    expect(told[0]?.details).toMatchObject({
      before: { place: 'Maison des associations, 35 boulevard Raspail, 84000 Avignon' },
      after: { place: 'Mairie, 35 boulevard Raspail, 84000 Avignon', timeZone: 'Europe/Paris' },
    });
  });

  it('tells nobody of anything else, and nobody of a draft', async () => {
    const event = await published();
    await registerPeople(visitor, event, [{ firstName: 'Ana' }]);
    await saveSwitch(ctx, { id: event.id, seen: seenOf(event), change: planOf({ purpose: 'Autrement.' }) });
    expect((await messages(event.id)).map((message) => message.kind)).not.toContain('switch-changed');
  });

  it('promotes whoever waits as soon as there is room', async () => {
    const event = await published({ capacity: '1' });
    await registerPeople(visitor, event, [
      { firstName: 'Un' },
      { firstName: 'Deux' },
      { firstName: 'Trois' },
    ]);
    expect(await statuses(event.id)).toEqual(['confirmed', 'waitlisted', 'waitlisted']);
    await saveSwitch(ctx, { id: event.id, seen: seenOf(event), change: planOf({ capacity: '2' }) });
    expect(await statuses(event.id)).toEqual(['confirmed', 'confirmed', 'waitlisted']);
    const promoted = (await messages(event.id)).filter((message) => message.kind === 'registration-promoted');
    expect(promoted.map((message) => message.toName.split(' ')[0])).toEqual(['Deux']);
  });

  it('promotes when a maximum or a reservation goes, or is released', async () => {
    const seats = { usager: { reserved: '', maximum: '1' }, ess: { reserved: '1', maximum: '' } };
    const event = await published({ capacity: '3', seats });
    await registerPeople(visitor, event, [
      { firstName: 'Un' },
      { firstName: 'Deux' },
      { firstName: 'Trois' },
    ]);
    expect(await statuses(event.id)).toEqual(['confirmed', 'waitlisted', 'waitlisted']);
    const noMaximum = planOf({ capacity: '3', seats: { ...seats, usager: { reserved: '', maximum: '' } } });
    await saveSwitch(ctx, { id: event.id, seen: seenOf(event), change: noMaximum });
    expect(await statuses(event.id)).toEqual(['confirmed', 'confirmed', 'waitlisted']);
    const released = { ...noMaximum, releaseAt: ctx.now };
    await saveSwitch(ctx, { id: event.id, seen: seenOf(await current(event.id)), change: released });
    expect(await statuses(event.id)).toEqual(['confirmed', 'confirmed', 'confirmed']);
  });

  it('keeps a place for whoever has one: refuses less room than that, in words', async () => {
    const event = await published();
    await registerPeople(visitor, event, [
      { firstName: 'Un' },
      { firstName: 'Deux' },
      { firstName: 'Trois' },
    ]);
    const save = async (over: Partial<SwitchForm>) => {
      const result = await saveSwitch(ctx, { id: event.id, seen: seenOf(event), change: planOf(over) });
      return !result.ok && 'problems' in result ? result.problems : result;
    };
    expect(await save({ capacity: '2' })).toEqual([
      { field: 'capacity', reason: 'capacityUnderConfirmed', facts: { confirmed: 3 } },
    ]);
    expect(await save({ seats: { usager: { reserved: '', maximum: '2' } } })).toEqual([
      { field: 'seats.usager.maximum', reason: 'maximumUnderConfirmed', facts: { confirmed: 3 } },
    ]);
    expect(await save({ capacity: '5', seats: { ess: { reserved: '3', maximum: '' } } })).toEqual([
      { field: 'seats.ess.reserved', reason: 'reservedOverFree', facts: { free: 2 } },
    ]);
    expect(await current(event.id)).toEqual(event);
    expect(await save({ capacity: '5', seats: { ess: { reserved: '2', maximum: '' } } })).toMatchObject({
      ok: true,
    });
  });

  it('is refused outside the zone, to another zone, and once cancelled', async () => {
    const event = await published();
    const { id } = event;
    const seen = seenOf(event);
    expect(await saveSwitch(alpine(), { id, seen, change: planOf() })).toMatchObject({
      reason: 'forbidden',
    });
    const moved = planOf({ zone: 'alpes' });
    expect(await saveSwitch(ctx, { id, seen, change: moved })).toMatchObject({ reason: 'forbidden' });
    const other = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const stranger = { ...other, viewer: staff(other.hub, { role: 'hub_admin' as const }) };
    expect(await saveSwitch(stranger, { id, seen, change: planOf() })).toMatchObject({ reason: 'unknown' });
    expect(await saveSwitch(hubStaff(), { id, seen, change: moved })).toMatchObject({ ok: true });
  });

  it('keeps a venue that another Switch uses too', async () => {
    const one = await created({ venueName: 'Salle commune' });
    const two = await created({ venueName: 'Autre salle' });
    const { venueId } = await connection.db
      .selectFrom('switchEvent')
      .select('venueId')
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    await connection.db.updateTable('switchEvent').set({ venueId }).where('id', '=', two.id).execute();
    const shared = await current(two.id);
    await saveSwitch(ctx, {
      id: two.id,
      seen: seenOf(shared),
      change: planOf({ venueName: 'Nouvelle salle' }),
    });
    expect((await current(one.id)).venue.name).toBe('Salle commune');
    expect((await current(two.id)).venue.name).toBe('Nouvelle salle');
  });

  it('leaves in the history who changed what, from what to what, and no name or number', async () => {
    const event = await published();
    const plan = planOf({ capacity: '50', contactName: 'Dominique', contactPhone: '06 12 34 56 78' });
    await saveSwitch(ctx, { id: event.id, seen: seenOf(event), change: plan });
    const [, , entry] = await history(event.id);
    expect(entry).toMatchObject({
      act: 'changed',
      actorKind: 'staff',
      actorUserId: 'user-organiser-avignon',
      before: { capacity: 40 },
      after: { capacity: 50 },
    });
    expect(JSON.stringify(entry)).not.toMatch(/Dominique|612345678|Camille/);
    expect(Object.keys(entry?.after ?? {})).toEqual(['capacity', 'contactName', 'contactPhone']);
  });
});

describe('cancelling', () => {
  it('says so for ever, tells everybody and leaves their registrations as they are', async () => {
    const event = await published({ capacity: '1' });
    await registerPeople(visitor, event, [{ firstName: 'Un' }, { firstName: 'Deux' }]);
    const { id, version } = event;
    expect(await cancelSwitch(ctx, { id, version, reason: ' ' })).toMatchObject({ reason: 'reason-missing' });
    expect(await cancelSwitch(alpine(), { id, version, reason: 'x' })).toMatchObject({ reason: 'forbidden' });
    expect(await cancelSwitch(ctx, { id, version: version + 1, reason: 'x' })).toMatchObject({
      reason: 'stale',
    });
    expect(await cancelSwitch(ctx, { id, version, reason: ' La salle\u0000est fermée. ' })).toMatchObject({
      ok: true,
    });
    expect(await readSwitch(visitor, event.slug)).toMatchObject({
      status: 'cancelled',
      cancellationReason: 'La salle est fermée.',
      calendarSequence: event.calendarSequence + 1,
    });
    expect(await statuses(id)).toEqual(['confirmed', 'waitlisted']);
    const told = (await messages(id)).filter((message) => message.kind === 'switch-cancelled');
    expect(told.map((message) => message.toName.split(' ')[0])).toEqual(['Deux', 'Un']);
    expect(await saveSwitch(ctx, { id, seen: seenOf(event), change: planOf() })).toMatchObject({
      reason: 'cancelled',
    });
    expect(await cancelSwitch(ctx, { id, version: version + 1, reason: 'x' })).toMatchObject({
      reason: 'cancelled',
    });
  });

  it('is not for a draft, nor for what is over', async () => {
    const draft = await created();
    expect(await cancelSwitch(ctx, { ...draft, reason: 'x' })).toMatchObject({ reason: 'draft' });
    const event = await published();
    const later = { ...ctx, now: event.endsAt };
    expect(await cancelSwitch(later, { ...event, reason: 'x' })).toMatchObject({ reason: 'over' });
  });
});
