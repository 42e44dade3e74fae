import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { asParticipant } from '~/domain/registrations/as-participant.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { duplicatePage } from '~/domain/registrations/duplicates/duplicate-pages.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { findByCode } from '~/domain/registrations/find-by-code.server';
import { placeVerbs } from '~/domain/registrations/place-verbs.server';
import { purgeAccessNeeds } from '~/domain/registrations/purge-access-needs.server';
import { register } from '~/domain/registrations/registering/register.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';
import { changeInput, oneInput } from '~tests/support/registration-input';

const DAY_MS = 86_400_000;
let connection: Connection;
let ctx: Ctx;

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
});
afterAll(() => connection.close());

const make = (over: SwitchOver = {}) => makeSwitch(connection.db, ctx.hub, over);
const amina = (over: Parameters<typeof oneInput>[0] = {}, whole: Parameters<typeof oneInput>[1] = {}) =>
  oneInput({ contact: { contact: 'email', email: 'amina@exemple.fr' }, ...over }, whole);

async function registered(slug: string, input = amina(), by = ctx): Promise<string> {
  const result = await register(by, slug, input);
  if (!result.ok) throw new Error(result.reason);
  return result.value.registrationIds[0] ?? '';
}
const rows = (switchEventId: string) =>
  connection.db
    .selectFrom('registration')
    .selectAll()
    .where('switchEventId', '=', switchEventId)
    .orderBy('arrival')
    .execute();
const echoes = (switchEventId: string) =>
  connection.db
    .selectFrom('registrationEcho')
    .selectAll()
    .where('switchEventId', '=', switchEventId)
    .orderBy('arrival')
    .execute();
const letters = (switchEventId: string) =>
  connection.db
    .selectFrom('message')
    .select(['kind', 'toEmail', 'toName', 'registrationId', 'details'])
    .where('switchEventId', '=', switchEventId)
    .where('kind', '=', 'registration-again')
    .orderBy('createdAt')
    .execute();

/** Whoever holds the link to this id. */
async function holder(id: string, over: Partial<Ctx> = {}): Promise<Ctx> {
  const participant = await asParticipant({ ...ctx, ...over }, id);
  if (!participant) throw new Error('the link opens nothing');
  return participant.ctx;
}
async function pageOf(id: string, over: Partial<Ctx> = {}) {
  const page = await registrationPage(await holder(id, over), id);
  if (!page) throw new Error('no page');
  return page;
}

describe('a form by somebody who is registered already', () => {
  it('registers nobody, and writes to the holder of the address with their true place', async () => {
    const event = await make({ capacity: 5 });
    const first = await registered(event.slug);
    const again = await registered(
      event.slug,
      amina({ firstName: 'AMINA', contact: { contact: 'email', email: 'Amina@Exemple.fr' } }),
    );
    expect(again).not.toBe(first);
    expect(await rows(event.id)).toHaveLength(1);
    expect(await letters(event.id)).toEqual([
      {
        kind: 'registration-again',
        toEmail: 'amina@exemple.fr',
        toName: 'Amina Diallo',
        registrationId: first,
        details: { asked: 'register' },
      },
    ]);
    const history = await connection.db
      .selectFrom('history')
      .select('act')
      .where('subjectId', '=', first)
      .orderBy('id')
      .execute();
    expect(history.map(({ act }) => act)).toEqual(['registered', 'registered-again']);
  });

  it('opens a page of what this form typed, with a code of its own', async () => {
    const event = await make();
    const first = await registered(event.slug, amina({ organization: 'CCAS', accessNeeds: 'Une rampe' }));
    const again = await registered(event.slug, amina({ firstName: 'amina' }));
    const page = await pageOf(again);
    expect(page).toMatchObject({
      registration: {
        id: again,
        status: 'confirmed',
        firstName: 'amina',
        organization: '',
        accessNeeds: null,
      },
      wait: null,
    });
    const told = JSON.stringify(page);
    expect(told).not.toContain(first);
    expect(told).not.toMatch(/CCAS|rampe/);
    const [row] = await rows(event.id);
    expect(page.registration.shortCode).not.toBe(row?.shortCode);
    expect(await findByCode(ctx, page.registration.shortCode)).toBe(again);
    expect(Object.keys(page.registration).sort()).toEqual(
      Object.keys((await pageOf(first)).registration).sort(),
    );
  });

  it('waits where the seat rule would have made it wait, and moves up with the queue', async () => {
    const event = await make({ capacity: 1 });
    const sits = await registered(event.slug, oneInput({ firstName: 'Bob' }));
    const waits = await registered(event.slug);
    const again = await registered(event.slug);
    expect(await pageOf(again)).toMatchObject({
      registration: { status: 'waitlisted' },
      wait: { position: 2, reason: 'full' },
    });
    await cancelRegistration(await holder(sits), sits);
    expect((await pageOf(waits)).registration.status).toBe('confirmed');
    await cancelRegistration(await holder(waits), waits);
    expect((await pageOf(again)).registration.status).toBe('confirmed');
    expect((await rows(event.id)).map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });

  it('takes no seat from whoever comes in the same moment', async () => {
    const event = await make({ capacity: 2 });
    const forms = [amina(), amina(), oneInput({ firstName: 'Bob' }), oneInput({ firstName: 'Cléo' })];
    const answers = await Promise.all(forms.map((form) => register(ctx, event.slug, form)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await rows(event.id)).map(({ status }) => status)).toEqual([
      'confirmed',
      'confirmed',
      'waitlisted',
    ]);
    expect(await echoes(event.id)).toMatchObject([{ status: 'waitlisted' }]);
  });

  it('is one, however often the same form is sent', async () => {
    const event = await make();
    await registered(event.slug);
    const form = amina({}, { formId: randomUUID() });
    const sent = await Promise.all([1, 2, 3].map(() => registered(event.slug, form)));
    expect(new Set([...sent, await registered(event.slug, form)]).size).toBe(1);
    expect(await echoes(event.id)).toHaveLength(1);
    expect(await letters(event.id)).toHaveLength(1);
  });

  it('writes to the holder five times a day at most', async () => {
    const event = await make();
    await registered(event.slug);
    for (let times = 0; times < 4; times += 1) await registered(event.slug);
    await Promise.all([1, 2, 3].map(() => registered(event.slug)));
    expect(await echoes(event.id)).toHaveLength(7);
    expect(await letters(event.id)).toHaveLength(5);
    await registered(event.slug, amina(), { ...ctx, now: new Date(NOW.getTime() + DAY_MS + 1) });
    expect(await letters(event.id)).toHaveLength(6);
  });

  it('is another person under another name: a true registration, shown to the team as a possible double', async () => {
    const event = await make();
    const first = await registered(event.slug);
    const other = await registered(event.slug, amina({ firstName: 'Moussa' }));
    expect(await rows(event.id)).toMatchObject([
      { id: first, emailIsOwn: true },
      { id: other, emailIsOwn: false, email: 'amina@exemple.fr' },
    ]);
    const team = { ...ctx, viewer: staff(ctx.hub, { role: 'hub_staff' }) };
    const full = await readSwitchById(team, event.id);
    const found = full && (await duplicatePage(team, full, 1));
    expect(found?.pairs.map(({ first: one, second }) => [one.id, second.id])).toEqual([[first, other]]);
    expect(await letters(event.id)).toEqual([]);
  });
});

describe('what is done on the page of an echo', () => {
  async function both(over: SwitchOver = {}) {
    const event = await make(over);
    const first = await registered(event.slug);
    const again = await registered(event.slug);
    const verbs = placeVerbs(await holder(again));
    return { event, first, again, by: await holder(again), verbs };
  }
  const untouched = async (switchEventId: string) =>
    (await rows(switchEventId)).map(({ status, version, firstName }) => [status, version, firstName]);

  it('cancels, comes back, corrects and erases the echo only, and tells the holder what was asked', async () => {
    const { event, first, again, by, verbs } = await both();
    expect(await verbs.cancel(by, again)).toEqual({ ok: true, value: null });
    expect((await pageOf(again)).registration.status).toBe('cancelled');
    expect(await verbs.change(by, again, changeInput())).toMatchObject({ reason: 'not-active' });
    expect(await verbs.restore(by, again)).toMatchObject({ ok: true });
    expect((await pageOf(again)).registration.status).toBe('confirmed');
    const change = changeInput({
      firstName: 'Aminata',
      contact: { contact: 'email', email: 'amina@exemple.fr' },
    });
    expect(await verbs.change(by, again, change)).toMatchObject({ ok: true });
    expect((await pageOf(again)).registration.firstName).toBe('Aminata');
    expect(await verbs.erase(by, again)).toMatchObject({ ok: true });
    expect((await pageOf(again)).registration).toMatchObject({ erasedAt: NOW, firstName: '', email: null });
    expect(await verbs.restore(by, again)).toMatchObject({ reason: 'erased' });
    expect(await untouched(event.id)).toEqual([['confirmed', 1, 'Amina']]);
    const told = await letters(event.id);
    expect(told.map(({ details }) => details.asked).sort()).toEqual([
      'cancel',
      'change',
      'erase',
      'register',
    ]);
    expect(new Set(told.map(({ registrationId }) => registrationId))).toEqual(new Set([first]));
  });

  it('opens nothing for the link of somebody else', async () => {
    const { first, again } = await both();
    const stranger = await holder(first);
    expect(await registrationPage(stranger, again)).toBeUndefined();
    expect(await placeVerbs(await holder(again)).cancel(stranger, again)).toMatchObject({
      reason: 'unknown',
    });
  });

  it('writes to a new address as to that of a true place, and forgets it when erased', async () => {
    const { event, again, by, verbs } = await both();
    await verbs.change(by, again, changeInput({ contact: { contact: 'email', email: 'autre@exemple.fr' } }));
    const written = () =>
      connection.db
        .selectFrom('message')
        .select(['kind', 'details', 'registrationId'])
        .where('switchEventId', '=', event.id)
        .where('toEmail', '=', 'autre@exemple.fr')
        .execute();
    expect(await written()).toEqual([
      { kind: 'registration-confirmed', details: { echo: again }, registrationId: null },
    ]);
    await verbs.erase(by, again);
    expect(await written()).toEqual([]);
  });

  it('keeps, when corrected, what was done about rides', async () => {
    const { event, again, by, verbs } = await both();
    const rides = { mine: { kind: 'seek', communeName: 'Apt', seats: 1 } };
    await connection.db
      .updateTable('registrationEcho')
      .set({ person: sql<string>`person || ${JSON.stringify({ rides })}::jsonb` })
      .where('id', '=', again)
      .execute();
    await verbs.change(by, again, changeInput({ firstName: 'Aminata' }));
    expect((await echoes(event.id)).map(({ person }) => person)).toMatchObject([
      { firstName: 'Aminata', rides },
    ]);
  });

  it('refuses the type that would cost the seat of whoever is registered', async () => {
    const { again, by, verbs } = await both({
      capacity: 2,
      seatRules: [{ stakeholderType: 'ess', reserved: 0, maximum: 0 }],
    });
    const change = (stakeholderType: string) => verbs.change(by, again, changeInput({ stakeholderType }));
    expect(await change('ess')).toMatchObject({ reason: 'would-lose-seat' });
    expect(await change('mediation')).toMatchObject({ ok: true });
  });

  it('is refused once the Switch is over, as of a true place', async () => {
    const { again, verbs } = await both();
    const later = await holder(again, { now: new Date(NOW.getTime() + 60 * DAY_MS) });
    expect(await verbs.cancel(later, again)).toMatchObject({ reason: 'over' });
    expect(await verbs.keep(later, again)).toMatchObject({ reason: 'over' });
  });
});

describe('what becomes of an echo', () => {
  it('is emptied when the holder erases their registration', async () => {
    const event = await make();
    const first = await registered(event.slug);
    const again = await registered(event.slug, amina({ organization: 'Une structure' }));
    await eraseRegistration(await holder(first), first);
    expect(await echoes(event.id)).toMatchObject([
      { status: 'cancelled', person: { stakeholderType: 'usager', contact: 'email' } },
    ]);
    expect(JSON.stringify(await echoes(event.id))).not.toMatch(/Amina|exemple|structure/);
    expect((await pageOf(again)).registration.erasedAt).toEqual(NOW);
  });

  it('loses its needs a day after the Switch', async () => {
    const event = await make();
    await registered(event.slug);
    await registered(event.slug, amina({ accessNeeds: 'Une rampe', needKinds: ['step_free'] }));
    await purgeAccessNeeds(connection.db, new Date(NOW.getTime() + 60 * DAY_MS));
    const [echo] = await echoes(event.id);
    expect(JSON.stringify(echo)).not.toMatch(/rampe|step_free/);
    expect(echo?.person).toMatchObject({ firstName: 'Amina' });
  });
});

describe('an address that is taken', () => {
  it('is not told to whoever comes back after cancelling: the two share it', async () => {
    const event = await make();
    const first = await registered(event.slug);
    await cancelRegistration(await holder(first), first);
    const second = await registered(event.slug);
    expect(await restoreRegistration(await holder(first), first)).toEqual({ ok: true, value: 'confirmed' });
    expect((await rows(event.id)).map(({ id, emailIsOwn }) => [id, emailIsOwn]).sort()).toEqual(
      [
        [first, false],
        [second, true],
      ].sort(),
    );
  });
});
