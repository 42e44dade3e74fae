import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { asParticipant } from '~/domain/registrations/as-participant.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { changeRegistration } from '~/domain/registrations/change-registration.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { register } from '~/domain/registrations/registering/register.server';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import { giveSeat } from '~/domain/registrations/seats/give-seat.server';
import { writeNote } from '~/domain/registrations/write-note.server';
import { seenOf } from '~/domain/switches/merge-changes.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { saveSwitch } from '~/domain/switches/save-switch.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';
import { changeInput, groupInput } from '~tests/support/registration-input';

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const bare = await contextOf(connection.db);
  ctx = { ...bare, viewer: staff(bare.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Camille', email: 'camille@team.example' })
    .execute();
});
afterAll(() => connection.close());

const open = (over: SwitchOver = {}) =>
  makeSwitch(connection.db, ctx.hub, { zone: 'avignon', capacity: 2, ...over });
const rowOf = (id: string) =>
  connection.db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const statuses = async (ids: string[]) => Promise.all(ids.map(async (id) => (await rowOf(id)).status));
const actsOf = (id: string) =>
  connection.db
    .selectFrom('history')
    .select(['act', 'actorKind', 'actorUserId', 'before', 'after'])
    .where('subjectId', '=', id)
    .orderBy('id')
    .execute();
const email = (name: string) => ({ contact: { contact: 'email' as const, email: `${name}@example.org` } });
const REASON = { reason: ' Elle  anime un atelier\u0000de l’après-midi. ' };

describe('a place given above the rule', () => {
  it('is given for a reason that the row and the history keep, and told once', async () => {
    const event = await open();
    const ids = await registerPeople(ctx, event, [{}, {}, email('attend'), {}]);
    const [, , waiting = '', behind = ''] = ids;
    expect(await giveSeat(ctx, waiting, REASON)).toEqual({ ok: true, value: null });
    expect(await giveSeat(ctx, waiting, REASON)).toMatchObject({ reason: 'not-waiting' });
    const reason = 'Elle anime un atelier de l’après-midi.';
    expect(await rowOf(waiting)).toMatchObject({ status: 'confirmed', confirmedAt: NOW, seatReason: reason });
    expect((await actsOf(waiting)).at(-1)).toEqual({
      act: 'seat-given',
      actorKind: 'staff',
      actorUserId: 'user-organiser-avignon',
      before: { status: 'waitlisted' },
      after: { status: 'confirmed', reason },
    });
    const messages = await connection.db
      .selectFrom('message')
      .select('kind')
      .where('registrationId', '=', waiting)
      .execute();
    expect(messages.map(({ kind }) => kind).sort()).toEqual([
      'registration-promoted',
      'registration-waitlisted',
    ]);
    expect((await rowOf(behind)).status).toBe('waitlisted');
  });

  it('needs a reason, somebody who waits, and a Switch that is still to come', async () => {
    const event = await open();
    const [seated = '', , waiting = ''] = await registerPeople(ctx, event, [{}, {}, {}]);
    expect(await giveSeat(ctx, waiting, { reason: ' \n ' })).toMatchObject({ reason: 'reason-missing' });
    expect(await giveSeat(ctx, waiting, { reason: 'x'.repeat(501) })).toMatchObject({
      reason: 'reason-long',
      facts: { most: 500 },
    });
    expect(await giveSeat(ctx, seated, REASON)).toMatchObject({ reason: 'not-waiting' });
    const after = { ...ctx, now: new Date(NOW.getTime() + 60 * 86_400_000) };
    expect(await giveSeat(after, waiting, REASON)).toMatchObject({ reason: 'not-held' });
    expect((await rowOf(waiting)).status).toBe('waitlisted');
  });

  it('is given by whoever organises only, never by the person or another zone', async () => {
    const event = await open();
    const [, , waiting = ''] = await registerPeople(ctx, event, [{}, {}, {}]);
    const herself = (await asParticipant(ctx, waiting))?.ctx;
    const alpine = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    for (const by of [herself, alpine])
      expect(await giveSeat(by as Ctx, waiting, REASON)).toMatchObject({ reason: 'unknown' });
    expect((await rowOf(waiting)).status).toBe('waitlisted');
  });

  it('promotes nobody when somebody leaves, until there is room again by the rule', async () => {
    const event = await open();
    const ids = await registerPeople(ctx, event, [{}, {}, {}, {}]);
    const [first = '', second = '', given = '', behind = ''] = ids;
    await giveSeat(ctx, given, REASON);
    expect(await cancelRegistration(ctx, given)).toEqual({ ok: true, value: { promoted: [] } });
    expect(await rowOf(given)).toMatchObject({ status: 'cancelled', seatReason: null });
    expect(await restoreRegistration(ctx, given)).toMatchObject({ value: 'waitlisted' });
    await giveSeat(ctx, given, REASON);
    // Three sit on two places: the first who leaves frees none.
    expect(await cancelRegistration(ctx, first)).toEqual({ ok: true, value: { promoted: [] } });
    expect(await cancelRegistration(ctx, second)).toEqual({ ok: true, value: { promoted: [behind] } });
    expect(await statuses(ids)).toEqual(['cancelled', 'cancelled', 'confirmed', 'confirmed']);
  });

  it('takes no place that is kept for others: whoever comes of that type still finds it', async () => {
    const event = await open({ capacity: 3, seatRules: [{ stakeholderType: 'ess', reserved: 1 }] });
    const ids = await registerPeople(ctx, event, [{}, {}, {}]);
    await giveSeat(ctx, ids[2] ?? '', REASON);
    // Three sit on three places now: nobody is added above the capacity by the rule.
    const [late = ''] = await registerPeople(ctx, event, [{ stakeholderType: 'ess' }]);
    expect((await rowOf(late)).status).toBe('waitlisted');
    await cancelRegistration(ctx, ids[0] ?? '');
    expect((await rowOf(late)).status).toBe('confirmed');
  });

  it('lets the rest of a party sit where that alone fits by then', async () => {
    const event = await open({
      capacity: 3,
      seatRules: [{ stakeholderType: 'mediation', reserved: 0, maximum: 1 }],
    });
    await registerPeople(ctx, event, [{ stakeholderType: 'mediation' }]);
    const group = await register(ctx, event.slug, groupInput(['mediation', 'usager']));
    const [one = '', other = ''] = group.ok ? group.value.registrationIds : [];
    expect(await statuses([one, other])).toEqual(['waitlisted', 'waitlisted']);
    await giveSeat(ctx, one, REASON);
    expect(await rowOf(one)).toMatchObject({ seatReason: expect.any(String) });
    expect(await rowOf(other)).toMatchObject({ status: 'confirmed', seatReason: null });
  });

  it('lets the organiser go on saving places, and whoever sits correct their type', async () => {
    const event = await open({ seatRules: [{ stakeholderType: 'ess', reserved: 1 }] });
    const [seated = '', given = ''] = await registerPeople(ctx, event, [{}, {}]);
    await giveSeat(ctx, given, REASON);
    const present = await readSwitchById(ctx, event.id);
    if (!present) throw new Error('it is there');
    const later = { ...present, releaseAt: new Date(NOW.getTime() + 86_400_000) };
    expect(await saveSwitch(ctx, { id: event.id, seen: seenOf(present), change: later })).toMatchObject({
      ok: true,
    });
    const fewer = { ...later, capacity: 1 };
    expect(await saveSwitch(ctx, { id: event.id, seen: seenOf(later), change: fewer })).toMatchObject({
      problems: [{ reason: 'capacityUnderConfirmed' }],
    });
    const other = changeInput({ stakeholderType: 'etat' });
    expect(await changeRegistration(ctx, seated, other)).toEqual({ ok: true, value: null });
  });
});

describe('the team’s note about somebody', () => {
  it('is kept, told in the history without its words, and gone with the person', async () => {
    const event = await open();
    const [id = ''] = await registerPeople(ctx, event, [{}]);
    const note = 'Arrive par le car de 9 h.\r\nÀ accueillir à la gare.';
    expect(await writeNote(ctx, id, { note, seen: '' })).toEqual({ ok: true, value: null });
    expect((await rowOf(id)).privateNote).toBe('Arrive par le car de 9 h.\nÀ accueillir à la gare.');
    expect((await actsOf(id)).at(-1)).toMatchObject({ act: 'noted', before: null, after: null });
    await eraseRegistration(ctx, id);
    expect((await rowOf(id)).privateNote).toBe('');
    expect(await writeNote(ctx, id, { note, seen: '' })).toMatchObject({ reason: 'erased' });
  });

  it('is not written over what somebody else wrote meanwhile', async () => {
    const event = await open();
    const [id = ''] = await registerPeople(ctx, event, [{}]);
    await writeNote(ctx, id, { note: 'Une', seen: '' });
    expect(await writeNote(ctx, id, { note: 'Deux', seen: '' })).toMatchObject({
      reason: 'stale',
      present: 'Une',
    });
    expect(await writeNote(ctx, id, { note: 'Deux', seen: 'Une' })).toEqual({ ok: true, value: null });
    expect(await writeNote(ctx, id, { note: 'x'.repeat(2001), seen: 'Deux' })).toMatchObject({
      reason: 'note-long',
    });
  });

  it('is written by the team of the Switch only', async () => {
    const event = await open();
    const [id = ''] = await registerPeople(ctx, event, [{}]);
    const herself = (await asParticipant(ctx, id))?.ctx as Ctx;
    const alpine = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    for (const by of [herself, alpine])
      expect(await writeNote(by, id, { note: 'Non', seen: '' })).toMatchObject({ reason: 'unknown' });
  });
});
