import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { answerForParty } from '~/domain/registrations/answer-for-party.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { isUnanswered } from '~/domain/registrations/is-unanswered';
import { keepPlace } from '~/domain/registrations/keep-place.server';
import { register } from '~/domain/registrations/registering/register.server';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import { cancelSwitch } from '~/domain/switches/cancel-switch.server';
import { closeRegistration } from '~/domain/switches/close-registration.server';
import { seenOf } from '~/domain/switches/merge-changes.server';
import { callUnanswered } from '~/domain/switches/postponing/call-unanswered.server';
import { movedBy } from '~/domain/switches/postponing/moved-by';
import { postponeSwitch } from '~/domain/switches/postponing/postpone-switch.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { reopenRegistration } from '~/domain/switches/reopen-registration.server';
import { saveSwitch } from '~/domain/switches/save-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';
import { groupInput } from '~tests/support/registration-input';

const DAY = 86_400_000;

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

const system = (over: Partial<Ctx> = {}): Ctx => ({ ...visitor, viewer: { kind: 'system' }, ...over });

async function current(id: string): Promise<SwitchEvent> {
  const event = await readSwitchById(system(), id);
  if (!event) throw new Error('it is there');
  return event;
}

async function made(over: SwitchOver = {}) {
  return current((await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', ...over })).id);
}

function postponed(event: SwitchEvent, days: number, by: Ctx = ctx, seen = event) {
  const { sessions, startsAt, endsAt, ...rest } = movedBy(event, days, by.now);
  const { registrationOpensAt, registrationClosesAt } = rest;
  const dates = { sessions, startsAt, endsAt, registrationOpensAt, registrationClosesAt };
  return postponeSwitch(by, { id: event.id, seen: seenOf(seen), dates });
}

const messages = (id: string) =>
  connection.db.selectFrom('message').selectAll().where('switchEventId', '=', id).orderBy('id').execute();
const row = (id: string) =>
  connection.db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const acts = async (id: string) =>
  (
    await connection.db
      .selectFrom('history')
      .select('act')
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute()
  ).map((entry) => entry.act);

const mail = (name: string) => ({
  firstName: name,
  contact: { contact: 'email' as const, email: `${name}.${Math.random()}@mail.example` },
});
const phone = (name: string) => ({
  firstName: name,
  contact: { contact: 'phone' as const, phone: '+33612345678' },
});

describe('postponing', () => {
  it('moves the same event, one SEQUENCE later, and says what it was', async () => {
    const event = await made({ releaseAt: new Date(NOW.getTime() + 10 * DAY) });
    expect(await postponed(event, 14)).toMatchObject({ ok: true });
    const after = await current(event.id);
    expect(after).toMatchObject({
      status: 'published',
      slug: event.slug,
      calendarUid: event.calendarUid,
      calendarSequence: event.calendarSequence + 1,
      version: event.version + 1,
      postponedAt: NOW,
      postponedFrom: event.startsAt,
      startsAt: new Date(event.startsAt.getTime() + 14 * DAY),
      endsAt: new Date(event.endsAt.getTime() + 14 * DAY),
      registrationOpensAt: event.registrationOpensAt,
      registrationClosesAt: new Date(event.registrationClosesAt.getTime() + 14 * DAY),
      releaseAt: new Date(NOW.getTime() + 24 * DAY),
    });
    expect(after.sessions.map(({ id }) => id)).toEqual(event.sessions.map(({ id }) => id));
    expect(await acts(event.id)).toContain('postponed');
    await postponed(after, 7);
    expect((await current(event.id)).postponedFrom).toEqual(event.startsAt);
  });

  it('asks whoever has a place, tells whoever waits, each by their own way, once', async () => {
    const event = await made({ capacity: 2 });
    const [ana = '', bob = '', cyr = ''] = await registerPeople(visitor, event, [
      mail('Ana'),
      phone('Bob'),
      mail('Cyr'),
    ]);
    await postponed(event, 14);
    const told = await messages(event.id);
    const untold = told.filter(({ state }) => state !== 'withdrawn');
    expect(untold.map(({ registrationId, kind, state }) => [registrationId, kind, state])).toEqual(
      expect.arrayContaining([
        [ana, 'switch-postponed', 'owed'],
        [bob, 'switch-postponed', 'to_tell'],
        [cyr, 'switch-postponed', 'owed'],
      ]),
    );
    expect(untold).toHaveLength(3);
    expect([
      isUnanswered(await row(ana)),
      isUnanswered(await row(bob)),
      isUnanswered(await row(cyr)),
    ]).toEqual([true, true, false]);
  });

  it('takes the reminders of the old date back and plans those of the new one', async () => {
    const event = await made();
    const [ana = ''] = await registerPeople(visitor, event, [phone('Ana')]);
    await connection.db
      .insertInto('scheduledNotice')
      .values({
        hubId: ctx.hub.id,
        switchEventId: event.id,
        kind: 'reminder',
        days: 7,
        dueAt: new Date(event.startsAt.getTime() - 7 * DAY),
      })
      .execute();
    await connection.db
      .insertInto('message')
      .values({
        hubId: ctx.hub.id,
        kind: 'switch-changed',
        channel: 'phone',
        state: 'to_tell',
        locale: 'fr',
        switchEventId: event.id,
        registrationId: ana,
        messageId: `<${ana}@test>`,
        details: '{}',
      })
      .execute();
    await postponed(event, 14);
    const open = (await messages(event.id)).filter(({ state }) => state === 'to_tell');
    expect(open.map(({ kind }) => kind)).toEqual(['switch-postponed']);
    const due = await connection.db
      .selectFrom('scheduledNotice')
      .select('dueAt')
      .where('switchEventId', '=', event.id)
      .where('kind', '=', 'reminder')
      .where('days', '=', 7)
      .executeTakeFirstOrThrow();
    expect(due.dueAt.getTime()).toBeGreaterThan(event.startsAt.getTime());
  });

  it('is refused for a draft, another zone, what is over, the same date, a date that has passed', async () => {
    const draft = await made({ status: 'draft' });
    expect(await postponed(draft, 7)).toMatchObject({ reason: 'draft' });
    const event = await made();
    const alpine = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'alpes' }) };
    expect(await postponed(event, 7, alpine)).toMatchObject({ reason: 'forbidden' });
    expect(await postponed(event, 7, { ...ctx, now: event.endsAt })).toMatchObject({ reason: 'over' });
    expect(await postponed(event, 0)).toMatchObject({ reason: 'same-start' });
    expect(await postponed(event, -30)).toMatchObject({ reason: 'past-start' });
    expect((await current(event.id)).postponedAt).toBeNull();
  });

  it('writes nothing over dates that somebody else changed meanwhile, and keeps what else they changed', async () => {
    const seen = await made();
    const change = { title: 'Autrement dit' };
    await saveSwitch(ctx, { id: seen.id, seen: seenOf(seen), change });
    expect(await postponed(seen, 7)).toMatchObject({ ok: true });
    expect(await current(seen.id)).toMatchObject({ title: 'Autrement dit' });
    // The other organiser still has the page of the first date open.
    expect(await postponed(seen, 21)).toMatchObject({
      reason: 'stale',
      conflicts: expect.arrayContaining(['sessions']),
    });
    expect(await cancelSwitch(ctx, { id: seen.id, version: seen.version, reason: 'Neige' })).toMatchObject({
      reason: 'stale',
    });
  });
});

describe('answering', () => {
  const participant = async (id: string, over: Partial<Ctx> = {}): Promise<Ctx> => ({
    ...visitor,
    viewer: { kind: 'participant', registrationId: id, partyId: (await row(id)).partyId },
    ...over,
  });

  it('keeps a place, once or twice, and takes the call off the list', async () => {
    const event = await made();
    const [ana = ''] = await registerPeople(visitor, event, [phone('Ana')]);
    expect(await keepPlace(await participant(ana), ana)).toMatchObject({ reason: 'not-asked' });
    await postponed(event, 14);
    expect(await keepPlace(await participant(ana), ana)).toMatchObject({ ok: true });
    expect(await keepPlace(await participant(ana), ana)).toMatchObject({ ok: true });
    expect(isUnanswered(await row(ana))).toBe(false);
    expect((await acts(ana)).filter((act) => act === 'kept-place')).toHaveLength(1);
    expect((await messages(event.id)).filter(({ state }) => state === 'to_tell')).toEqual([]);
  });

  it('gives a place back to whoever waits for the new date, who need not answer', async () => {
    const event = await made({ capacity: 1 });
    const [ana = '', bob = ''] = await registerPeople(visitor, event, [mail('Ana'), mail('Bob')]);
    await postponed(event, 14);
    expect(await cancelRegistration(await participant(ana), ana)).toEqual({
      ok: true,
      value: { promoted: [bob] },
    });
    expect(await row(bob)).toMatchObject({ status: 'confirmed', askedAt: null });
    expect(await keepPlace(await participant(ana), ana)).toMatchObject({ reason: 'not-active' });
  });

  it('lets somebody change their mind, both ways', async () => {
    const event = await made();
    const [ana = ''] = await registerPeople(visitor, event, [mail('Ana')]);
    await postponed(event, 14);
    const later = new Date(NOW.getTime() + DAY);
    await keepPlace(await participant(ana), ana);
    await cancelRegistration(await participant(ana, { now: later }), ana);
    expect(await restoreRegistration(await participant(ana, { now: later }), ana)).toMatchObject({
      ok: true,
      value: 'confirmed',
    });
    expect(isUnanswered(await row(ana))).toBe(false);
  });

  it('asks again when it moves again', async () => {
    const event = await made();
    const [ana = ''] = await registerPeople(visitor, event, [mail('Ana')]);
    await postponed(event, 14);
    await keepPlace(await participant(ana), ana);
    await postponed(await current(event.id), 7, { ...ctx, now: new Date(NOW.getTime() + DAY) });
    expect(isUnanswered(await row(ana))).toBe(true);
    const open = (await messages(event.id)).filter(({ state }) => state === 'owed');
    expect(open).toHaveLength(1);
  });

  it('is refused in words once the Switch is over or cancelled', async () => {
    const event = await made();
    const [ana = ''] = await registerPeople(visitor, event, [mail('Ana')]);
    await postponed(event, 14);
    const { endsAt, version } = await current(event.id);
    expect(await keepPlace(await participant(ana, { now: endsAt }), ana)).toMatchObject({ reason: 'over' });
    await cancelSwitch(ctx, { id: event.id, version, reason: 'Neige' });
    expect(await keepPlace(await participant(ana), ana)).toMatchObject({ reason: 'cancelled' });
  });

  it('is done for a whole party at once, for those who have not answered', async () => {
    const event = await made();
    const made1 = await register(ctx, event.slug, groupInput(['usager', 'usager', 'ess']));
    if (!made1.ok) throw new Error(made1.reason);
    const [one = '', two = '', three = ''] = made1.value.registrationIds;
    await postponed(event, 14);
    await cancelRegistration(await participant(one), one);
    expect(await answerForParty(await participant(two), two, 'keep')).toEqual({ ok: true, value: 2 });
    expect(
      (await Promise.all([one, two, three].map(row))).map(({ status, keptAt }) => [status, keptAt !== null]),
    ).toEqual([
      ['cancelled', false],
      ['confirmed', true],
      ['confirmed', true],
    ]);
    expect(await answerForParty(await participant(two), two, 'cancel')).toEqual({ ok: true, value: 0 });
  });
});

describe('whoever does not answer', () => {
  const inDays = (days: number) => system({ now: new Date(NOW.getTime() + days * DAY) });

  it('is to be called after five days, once for each question', async () => {
    const event = await made();
    const [ana = '', bob = ''] = await registerPeople(visitor, event, [
      mail('Ana'),
      mail('Bob'),
      phone('Cyr'),
    ]);
    await postponed(event, 14);
    await keepPlace(system(), bob);
    expect(await callUnanswered(inDays(4), event.id)).toBe(0);
    expect(await callUnanswered(inDays(5), event.id)).toBe(1);
    expect(await callUnanswered(inDays(6), event.id)).toBe(0);
    const calls = (await messages(event.id)).filter(({ kind }) => kind === 'postpone-unanswered');
    expect(calls.map(({ registrationId, state }) => [registrationId, state])).toEqual([[ana, 'to_tell']]);
    await postponed(await current(event.id), 30, { ...ctx, now: inDays(7).now });
    expect(await callUnanswered(inDays(13), event.id)).toBe(2);
  });

  it('is left alone once the Switch is cancelled', async () => {
    const event = await made();
    await registerPeople(visitor, event, [mail('Ana')]);
    await postponed(event, 14);
    await cancelSwitch(ctx, { id: event.id, version: event.version + 1, reason: 'Neige' });
    expect(await callUnanswered(inDays(6), event.id)).toBe(0);
  });
});

describe('cancelling', () => {
  it('takes back everything that was not told yet, but to whoever gave their place back', async () => {
    const event = await made();
    const [ana = '', bob = ''] = await registerPeople(visitor, event, [phone('Ana'), phone('Bob')]);
    await cancelRegistration(ctx, bob);
    await cancelSwitch(ctx, {
      ...event,
      reason: 'Neige',
      words: { fr: { subject: 'Neige', text: 'Il neige.' } },
    });
    const open = (await messages(event.id)).filter(({ state }) => state === 'to_tell');
    expect(open.map(({ registrationId, kind }) => [registrationId, kind])).toEqual(
      expect.arrayContaining([
        [bob, 'registration-cancelled'],
        [ana, 'switch-cancelled'],
      ]),
    );
    expect(open).toHaveLength(2);
    expect(open.find(({ registrationId }) => registrationId === ana)?.details).toMatchObject({
      words: { fr: { subject: 'Neige', text: 'Il neige.' } },
    });
  });

  it('ends what was being sent to its people', async () => {
    const event = await made();
    await connection.db
      .insertInto('campaign')
      .values({ hubId: ctx.hub.id, switchEventId: event.id, state: 'sending', startedAt: NOW })
      .execute();
    await cancelSwitch(ctx, { ...event, reason: 'Neige' });
    const { state } = await connection.db
      .selectFrom('campaign')
      .select('state')
      .where('switchEventId', '=', event.id)
      .executeTakeFirstOrThrow();
    expect(state).toBe('stopped');
  });
});

describe('two changes before anybody is told', () => {
  it('are told once, from what people know to what holds now', async () => {
    const event = await made();
    await registerPeople(visitor, event, [phone('Ana')]);
    const at = async (name: string) => {
      const now = await current(event.id);
      await saveSwitch(ctx, { id: event.id, seen: seenOf(now), change: { venue: { ...now.venue, name } } });
    };
    await at('Mairie');
    await at('Gymnase');
    const told = (await messages(event.id)).filter(
      ({ kind, state }) => kind === 'switch-changed' && state === 'to_tell',
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.details).toMatchObject({
      before: { place: expect.stringContaining('Maison des associations') },
      after: { place: expect.stringContaining('Gymnase') },
    });
  });
});

describe('registering', () => {
  it('is closed at once, and opened again until a day', async () => {
    const event = await made();
    const { id, version } = event;
    const alpine = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'alpes' }) };
    expect(await closeRegistration(alpine, { id, version })).toMatchObject({ reason: 'forbidden' });
    expect(await closeRegistration(ctx, { id, version: version + 1 })).toMatchObject({ reason: 'stale' });
    expect(await closeRegistration(ctx, { id, version })).toMatchObject({ ok: true });
    expect((await current(id)).registrationClosesAt).toEqual(NOW);
    expect(await closeRegistration(ctx, { id, version: version + 1 })).toMatchObject({ reason: 'not-open' });
    const reopen = (day: string, hour = '') =>
      reopenRegistration(ctx, { id, version: version + 1, day, hour });
    expect(await reopen('')).toMatchObject({ reason: 'closes-missing' });
    expect(await reopen('2026-06-15')).toMatchObject({ reason: 'closes-past' });
    expect(await reopen('2027-06-15')).toMatchObject({ reason: 'closes-late' });
    expect(await reopen('30/06/2026', '18 h')).toMatchObject({ ok: true });
    expect((await current(id)).registrationClosesAt).toEqual(new Date('2026-06-30T16:00:00Z'));
    expect(await acts(id)).toEqual(expect.arrayContaining(['registration-closed', 'registration-reopened']));
  });
});
