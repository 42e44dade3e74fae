import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callList } from '~/domain/calls/call-list.server';
import type { AnswerOutcome } from '~/domain/calls/call-outcomes';
import { noteAnswer } from '~/domain/calls/note-answer.server';
import { noteUnreached } from '~/domain/calls/note-unreached.server';
import { undoCalls } from '~/domain/calls/undo-calls.server';
import type { Ctx } from '~/domain/context';
import { markTold } from '~/domain/messages/handle-message.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
let visitor: Ctx;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  visitor = await contextOf(connection.db);
  ctx = as({ role: 'organiser', zone: 'avignon' });
  for (const id of ['user-organiser-avignon', 'user-hub_staff-hub'])
    await connection.db
      .insertInto('user')
      .values({ id, name: 'Camille', email: `${id}@team.example` })
      .execute();
});
afterAll(() => connection.close());

const as = (grant: Parameters<typeof staff>[1]): Ctx => ({ ...visitor, viewer: staff(visitor.hub, grant) });
const later = (minutes: number): Ctx => ({ ...ctx, now: new Date(NOW.getTime() + minutes * 60_000) });

const BY_PHONE = { contact: 'phone', phone: '+33612345678' } as const;

/** A Switch with one place, Ana confirmed (by phone) and Bao who waits (by phone). */
async function calledSwitch(over: SwitchOver = {}) {
  const { id, slug } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', capacity: 1, ...over });
  const [ana = '', bao = ''] = await registerPeople(visitor, { slug }, [
    { firstName: 'Ana', contact: BY_PHONE },
    { firstName: 'Bao', contact: { contact: 'phone', phone: '+33612345679' } },
  ]);
  const event = await readSwitchById(ctx, id);
  if (!event) throw new Error('it is there');
  return { event, ana, bao };
}

const messagesOf = (registrationId: string) =>
  connection.db
    .selectFrom('message')
    .select(['id', 'kind', 'state'])
    .where('registrationId', '=', registrationId)
    .orderBy('createdAt')
    .orderBy('kind')
    .execute();
const saying = async (id: string) => (await messagesOf(id)).map(({ kind, state }) => `${kind} ${state}`);
const openIds = async (id: string) =>
  (await messagesOf(id)).filter(({ state }) => state === 'to_tell').map((message) => message.id);
const callsOf = (registrationId: string) =>
  connection.db
    .selectFrom('phoneCall')
    .select(['id', 'outcome', 'callBackAt', 'byUser'])
    .where('registrationId', '=', registrationId)
    .orderBy('at')
    .execute();
const statusOf = async (id: string) =>
  (
    await connection.db
      .selectFrom('registration')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).status;
const answer = async (registrationId: string, outcome: AnswerOutcome, by = ctx) => {
  const { switchEventId } = await connection.db
    .selectFrom('registration')
    .select('switchEventId')
    .where('id', '=', registrationId)
    .executeTakeFirstOrThrow();
  const messageIds = await openIds(registrationId);
  return noteAnswer(by, { switchEventId, registrationId, outcome, messageIds });
};

describe('an answer', () => {
  it('tells what was on the page, and leaves what is owed since', async () => {
    const { event, ana } = await calledSwitch();
    const switchEventId = event.id;
    const messageIds = await openIds(ana);
    await cancelRegistration(ctx, ana);
    expect(
      await noteAnswer(later(1), { switchEventId, registrationId: ana, outcome: 'told', messageIds }),
    ).toMatchObject({
      ok: true,
    });
    expect(await saying(ana)).toEqual(
      ['registration-cancelled to_tell', 'registration-confirmed told'].sort(),
    );
    expect(await callsOf(ana)).toMatchObject([{ outcome: 'told', byUser: 'user-organiser-avignon' }]);
  });

  it('« ne vient plus » gives the place to who waits, and puts nobody on the list to hear what they said', async () => {
    const { ana, bao } = await calledSwitch();
    expect(await answer(ana, 'cancelled')).toMatchObject({ ok: true });
    expect([await statusOf(ana), await statusOf(bao)]).toEqual(['cancelled', 'confirmed']);
    expect(await saying(ana)).toEqual(['registration-confirmed told']);
    expect(await openIds(bao)).toHaveLength(2);
  });

  it('is noted once, however often it is sent', async () => {
    const { event, ana } = await calledSwitch();
    const switchEventId = event.id;
    const messageIds = await openIds(ana);
    const send = () =>
      noteAnswer(ctx, { switchEventId, registrationId: ana, outcome: 'cancelled', messageIds });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map((each) => (each.ok ? each.value.callId : each.reason))).size).toBe(1);
    expect(await callsOf(ana)).toHaveLength(1);
    expect(
      await noteAnswer(ctx, { switchEventId, registrationId: ana, outcome: 'told', messageIds }),
    ).toMatchObject({
      reason: 'already-noted',
    });
  });

  it('« confirmé » needs a place, and nothing changes once the Switch is over', async () => {
    const { ana, bao } = await calledSwitch();
    expect(await answer(bao, 'confirmed')).toMatchObject({ reason: 'not-confirmed' });
    const over = { ...ctx, now: new Date(NOW.getTime() + 40 * 86_400_000) };
    expect(await answer(ana, 'cancelled', over)).toMatchObject({ reason: 'over' });
    expect(await answer(ana, 'told', over)).toMatchObject({ ok: true });
    expect(await callsOf(bao)).toEqual([]);
  });

  it('is for whoever organises this Switch', async () => {
    const { ana } = await calledSwitch();
    const alpine = as({ role: 'organiser', zone: 'alpes' });
    expect(await answer(ana, 'cancelled', alpine)).toMatchObject({ reason: 'unknown' });
    // The person's own link gives no right to note calls.
    const other = await calledSwitch();
    const elsewhere = { switchEventId: other.event.id, registrationId: ana, messageIds: await openIds(ana) };
    expect(await noteAnswer(ctx, { ...elsewhere, outcome: 'told' })).toMatchObject({ reason: 'unknown' });
    const { partyId } = await connection.db
      .selectFrom('registration')
      .select('partyId')
      .where('id', '=', ana)
      .executeTakeFirstOrThrow();
    const herself: Ctx = { ...visitor, viewer: { kind: 'participant', registrationId: ana, partyId } };
    expect(await answer(ana, 'told', herself)).toMatchObject({ reason: 'unknown' });
    expect(await callsOf(ana)).toEqual([]);
  });
});

describe('a call that reached nobody', () => {
  it('stays on the list with its count; a double click is one try', async () => {
    const { event, ana } = await calledSwitch();
    const note = (seen: number, by = ctx) =>
      noteUnreached(by, event, { registrationIds: [ana], seen, callBackAt: null });
    const [one, two] = [await note(0), await note(0)];
    expect(one).toEqual(two);
    expect(await callsOf(ana)).toMatchObject([{ outcome: 'no_answer', callBackAt: null }]);
    expect(await note(1, later(30))).toMatchObject({ ok: true });
    const list = await callList(later(60), event);
    expect(list?.now.find((card) => card.people[0]?.registrationId === ana)).toMatchObject({
      tries: 2,
      seen: 2,
    });
    const callBackAt = new Date(NOW.getTime() + 3_600_000);
    expect(await noteUnreached(ctx, event, { registrationIds: [ana], seen: 1, callBackAt })).toMatchObject({
      reason: 'already-noted',
    });
  });

  it('is called again at the hour they asked for', async () => {
    const { event, ana } = await calledSwitch();
    const callBackAt = new Date(NOW.getTime() + 3_600_000);
    await noteUnreached(ctx, event, { registrationIds: [ana], seen: 0, callBackAt });
    const [before, after] = [await callList(ctx, event), await callList(later(60), event)];
    expect(before?.later).toHaveLength(1);
    expect(after?.now[0]?.people[0]?.registrationId).toBe(ana);
  });

  it('is noted for people of this Switch only, by whoever organises it', async () => {
    const { event } = await calledSwitch();
    const other = await calledSwitch();
    const foreign = { registrationIds: [other.ana], seen: 0, callBackAt: null };
    expect(await noteUnreached(ctx, event, foreign)).toMatchObject({ reason: 'already-noted' });
    const alpine = as({ role: 'organiser', zone: 'alpes' });
    expect(await noteUnreached(alpine, event, { ...foreign, registrationIds: [] })).toMatchObject({
      reason: 'unknown',
    });
    expect(await callList(alpine, event)).toBeUndefined();
    expect(await callsOf(other.ana)).toEqual([]);
  });
});

describe('taking back', () => {
  it('a « c’est dit »: it is to be said again', async () => {
    const { event, ana } = await calledSwitch();
    const noted = await answer(ana, 'told');
    expect(await undoCalls(later(5), event.id, [noted.ok ? noted.value.callId : ''])).toMatchObject({
      ok: true,
    });
    expect(await saying(ana)).toEqual(['registration-confirmed to_tell']);
    expect(await callsOf(ana)).toEqual([]);
  });

  it('a « ne vient plus »: they come again, and hear nothing of it', async () => {
    const { event, ana } = await calledSwitch({ capacity: 3 });
    const noted = await answer(ana, 'cancelled');
    const undone = await undoCalls(later(5), event.id, [noted.ok ? noted.value.callId : '']);
    expect(undone).toMatchObject({ ok: true, value: { waits: false } });
    expect(await statusOf(ana)).toBe('confirmed');
    expect(await saying(ana)).toEqual(['registration-confirmed to_tell']);
  });

  it('a « ne vient plus » whose place is somebody else’s by now: they wait, and are to be told', async () => {
    const { event, ana } = await calledSwitch();
    const noted = await answer(ana, 'cancelled');
    const undone = await undoCalls(later(5), event.id, [noted.ok ? noted.value.callId : '']);
    expect(undone).toMatchObject({ ok: true, value: { waits: true } });
    expect(await statusOf(ana)).toBe('waitlisted');
    expect(await saying(ana)).toContain('registration-waitlisted to_tell');
  });

  it('is for the latest note about somebody, of this Switch', async () => {
    const { event, ana } = await calledSwitch();
    const first = await noteUnreached(ctx, event, { registrationIds: [ana], seen: 0, callBackAt: null });
    await answer(ana, 'told', later(5));
    const ids = first.ok ? first.value.callIds : [];
    expect(await undoCalls(later(6), event.id, ids)).toMatchObject({ reason: 'not-latest' });
    const other = await calledSwitch();
    expect(await undoCalls(later(6), other.event.id, ids)).toMatchObject({ reason: 'unknown' });
    expect(await callsOf(ana)).toHaveLength(2);
  });

  it('is all or nothing', async () => {
    const { event, ana, bao } = await calledSwitch();
    const both = await noteUnreached(ctx, event, { registrationIds: [ana, bao], seen: 0, callBackAt: null });
    await answer(bao, 'told', later(5));
    expect(await undoCalls(later(6), event.id, both.ok ? both.value.callIds : [])).toMatchObject({
      ok: false,
    });
    expect(await callsOf(ana)).toHaveLength(1);
  });
});

describe('« C’est dit » in the log of the hub', () => {
  it('is a call too', async () => {
    const { event, ana } = await calledSwitch();
    const [message = ''] = await openIds(ana);
    expect(await markTold(as({ role: 'hub_staff' }), message)).toMatchObject({ ok: true });
    expect(await callsOf(ana)).toMatchObject([{ outcome: 'told', byUser: 'user-hub_staff-hub' }]);
    const [call] = await callsOf(ana);
    await undoCalls(later(5), event.id, [call?.id ?? '']);
    expect(await openIds(ana)).toEqual([message]);
  });
});

describe('somebody asked whether they keep their place at a new date', () => {
  it('keeps it with « Confirmé »; taken back, they are asked again', async () => {
    const { event, ana } = await calledSwitch();
    await connection.db.updateTable('registration').set({ askedAt: NOW }).where('id', '=', ana).execute();
    const noted = await answer(ana, 'confirmed', later(1));
    const isKept = () =>
      connection.db
        .selectFrom('registration')
        .select('keptAt')
        .where('id', '=', ana)
        .executeTakeFirstOrThrow()
        .then(({ keptAt }) => keptAt !== null);
    expect(await isKept()).toBe(true);
    await undoCalls(later(5), event.id, [noted.ok ? noted.value.callId : '']);
    expect(await isKept()).toBe(false);
  });
});
