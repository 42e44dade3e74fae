import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { changeRegistration } from '~/domain/registrations/change-registration.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { findByCode } from '~/domain/registrations/find-by-code.server';
import { register } from '~/domain/registrations/registering/register.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';
import { changeInput, groupInput, oneInput } from '~tests/support/registration-input';

let connection: Connection;
let ctx: Ctx;

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
});
afterAll(() => connection.close());

const make = (over: SwitchOver = {}) => makeSwitch(connection.db, ctx.hub, over);
const read = (id: string) =>
  connection.db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const status = async (id: string) => (await read(id)).status;
const messagesOf = (id: string) =>
  connection.db
    .selectFrom('message')
    .selectAll()
    .where('registrationId', '=', id)
    .orderBy('createdAt')
    .orderBy('kind')
    .execute();
const kindsOf = async (id: string) => (await messagesOf(id)).map((message) => message.kind);
const actsOf = async (id: string) =>
  (
    await connection.db
      .selectFrom('history')
      .select(['act', 'actorKind'])
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ act, actorKind }) => `${act} by ${actorKind}`);

async function registered(slug: string, input = oneInput()): Promise<string[]> {
  const result = await register(ctx, slug, input);
  if (!result.ok) throw new Error(result.reason);
  return result.value.registrationIds;
}
async function one(slug: string, input = oneInput()): Promise<string> {
  return (await registered(slug, input))[0] ?? '';
}
/** Whoever holds the link to this registration. */
async function holder(id: string): Promise<Ctx> {
  const { partyId } = await read(id);
  return { ...ctx, viewer: { kind: 'participant', registrationId: id, partyId } };
}
const byEmail = (email: string) => oneInput({ contact: { contact: 'email', email } });

describe('cancelling', () => {
  it('gives the place to the next who fits, and tells both', async () => {
    const event = await make({ capacity: 1 });
    const first = await one(event.slug, byEmail('a@exemple.fr'));
    const second = await one(event.slug, byEmail('b@exemple.fr'));
    const third = await one(event.slug, byEmail('c@exemple.fr'));
    expect(await cancelRegistration(await holder(first), first)).toEqual({
      ok: true,
      value: { promoted: [second] },
    });
    expect([await status(first), await status(second), await status(third)]).toEqual([
      'cancelled',
      'confirmed',
      'waitlisted',
    ]);
    expect(await kindsOf(first)).toEqual(['registration-cancelled', 'registration-confirmed']);
    expect(await kindsOf(second)).toEqual(['registration-promoted', 'registration-waitlisted']);
    expect(await actsOf(first)).toEqual(['registered by visitor', 'cancelled by participant']);
    expect(await actsOf(second)).toEqual(['registered by visitor', 'promoted by system']);
  });

  it('changes nothing the second time, and tells nobody twice', async () => {
    const event = await make();
    const id = await one(event.slug, byEmail('a@exemple.fr'));
    await cancelRegistration(await holder(id), id);
    await cancelRegistration(await holder(id), id);
    expect(await kindsOf(id)).toEqual(['registration-cancelled', 'registration-confirmed']);
  });

  it('tells those without e-mail only when somebody else cancelled, or when they are promoted', async () => {
    const event = await make({ capacity: 1 });
    const own = await one(event.slug);
    const next = await one(event.slug);
    await cancelRegistration(await holder(own), own);
    expect(await messagesOf(own)).toEqual([]);
    expect(await messagesOf(next)).toMatchObject([
      { kind: 'registration-promoted', channel: 'in_person', state: 'to_tell' },
    ]);
    await cancelRegistration({ ...ctx, viewer: { kind: 'system' } }, next);
    expect(await kindsOf(next)).toEqual(['registration-cancelled', 'registration-promoted']);
  });

  it('is for whoever holds the link, their party, and the organisers of the zone; nobody else knows it exists', async () => {
    const event = await make({ zone: 'avignon' });
    const [first = '', second = ''] = await registered(event.slug, groupInput(['usager', 'usager']));
    const stranger = await holder(await one(event.slug));
    const alpes: Ctx = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    const unknown = { ok: false, reason: 'unknown', facts: {} };
    for (const viewing of [ctx, stranger, alpes]) {
      expect(await cancelRegistration(viewing, first)).toEqual(unknown);
      expect(await registrationPage(viewing, first)).toBeUndefined();
    }
    const otherHub = await contextOf(connection.db, {
      hubId: 'antilles-guyane',
      viewer: (await holder(first)).viewer,
    });
    expect(await cancelRegistration(otherHub, first)).toEqual(unknown);
    expect(await cancelRegistration(await holder(first), second)).toMatchObject({ ok: true });
    const avignon = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'avignon' }) };
    await connection.db
      .insertInto('user')
      .values({ id: 'user-organiser-avignon', name: 'Équipe', email: 'organiser@team.example' })
      .execute();
    expect(await cancelRegistration(avignon, first)).toMatchObject({ ok: true });
  });

  it('is refused once the Switch is over', async () => {
    const event = await make();
    const id = await one(event.slug);
    const later = { ...(await holder(id)), now: new Date(NOW.getTime() + 60 * 86_400_000) };
    expect(await cancelRegistration(later, id)).toMatchObject({ reason: 'over' });
    expect(await status(id)).toBe('confirmed');
  });
});

describe('coming back', () => {
  it('takes a free seat again', async () => {
    const event = await make({ capacity: 1 });
    const id = await one(event.slug, byEmail('a@exemple.fr'));
    await cancelRegistration(await holder(id), id);
    expect(await restoreRegistration(await holder(id), id)).toEqual({ ok: true, value: 'confirmed' });
    expect(await read(id)).toMatchObject({ status: 'confirmed', cancelledAt: null });
    expect(await restoreRegistration(await holder(id), id)).toEqual({ ok: true, value: 'confirmed' });
  });

  it('waits behind everybody who is there by now', async () => {
    const event = await make({ capacity: 1 });
    const id = await one(event.slug);
    const [second, third] = [await one(event.slug), await one(event.slug)];
    await cancelRegistration(await holder(id), id);
    expect(await restoreRegistration(await holder(id), id)).toEqual({ ok: true, value: 'waitlisted' });
    expect((await registrationPage(await holder(id), id))?.wait?.position).toBe(2);
    expect([await status(second), await status(third)]).toEqual(['confirmed', 'waitlisted']);
  });

  it('is refused to the team where the address was registered again meanwhile', async () => {
    const event = await make();
    const id = await one(event.slug, byEmail('a@exemple.fr'));
    await cancelRegistration(await holder(id), id);
    await one(event.slug, byEmail('A@exemple.fr'));
    const team = { ...ctx, viewer: staff(ctx.hub, { role: 'hub_staff' }) };
    expect(await restoreRegistration(team, id)).toMatchObject({ reason: 'already-registered' });
  });
});

describe('changing', () => {
  it('corrects what was said, with consent and its date', async () => {
    const event = await make();
    const id = await one(event.slug);
    const change = changeInput({
      firstName: 'Aminata',
      organization: 'CCAS',
      contact: { contact: 'email', email: 'aminata@exemple.fr' },
      accessNeeds: 'Un fauteuil',
    });
    expect(await changeRegistration(await holder(id), id, change)).toEqual({ ok: true, value: null });
    expect(await read(id)).toMatchObject({
      firstName: 'Aminata',
      email: 'aminata@exemple.fr',
      emailIsOwn: true,
      accessNeeds: 'Un fauteuil',
      accessNeedsConsentAt: NOW,
      version: 2,
    });
    expect(await kindsOf(id)).toEqual(['registration-confirmed']);
    await changeRegistration(await holder(id), id, changeInput());
    expect(await read(id)).toMatchObject({ email: null, accessNeeds: null, accessNeedsConsentAt: null });
    const history = await connection.db
      .selectFrom('history')
      .select(['after'])
      .where('subjectId', '=', id)
      .execute();
    expect(JSON.stringify(history)).not.toMatch(/Aminata|fauteuil|exemple/);
  });

  it('corrects who accompanies, once for the whole party', async () => {
    const event = await make();
    const [first = '', second = ''] = await registered(event.slug, groupInput(['usager', 'usager']));
    const companion = { companionName: 'Sophie Martín', companionPhone: '+33612345678' };
    await changeRegistration(await holder(second), second, changeInput(companion));
    expect((await registrationPage(await holder(first), first))?.registration).toMatchObject(companion);
    const [entry] = await connection.db
      .selectFrom('history')
      .select('after')
      .where('subjectId', '=', second)
      .where('act', '=', 'changed')
      .execute();
    expect(entry?.after).toMatchObject({ fields: expect.arrayContaining(['companionName']) });
    expect(JSON.stringify(entry)).not.toMatch(/Martín|612345678/);
  });

  it('is possible once the Switch is over, without a promise by e-mail', async () => {
    const event = await make();
    const id = await one(event.slug, oneInput({ laterContact: true }));
    const later = { ...(await holder(id)), now: new Date(NOW.getTime() + 60 * 86_400_000) };
    const change = changeInput({ contact: { contact: 'email', email: 'a@exemple.fr' } });
    expect(await changeRegistration(later, id, change)).toMatchObject({ ok: true });
    expect(await read(id)).toMatchObject({ laterContact: false, email: 'a@exemple.fr' });
    expect(await messagesOf(id)).toEqual([]);
  });

  it('refuses a type that would cost the seat, and gives the freed one when it does not', async () => {
    const event = await make({
      capacity: 3,
      seatRules: [
        { stakeholderType: 'usager', reserved: 1 },
        { stakeholderType: 'entreprise', reserved: 0, maximum: 1 },
      ],
    });
    const company = await one(event.slug, oneInput({ stakeholderType: 'entreprise' }));
    const user = await one(event.slug);
    const waiting = await one(event.slug, oneInput({ stakeholderType: 'entreprise' }));
    const change = (stakeholderType: string) => changeInput({ stakeholderType });
    expect(await changeRegistration(await holder(user), user, change('entreprise'))).toMatchObject({
      reason: 'would-lose-seat',
    });
    expect(await changeRegistration(await holder(company), company, change('ess'))).toMatchObject({
      ok: true,
    });
    expect(await status(waiting)).toBe('confirmed');
    expect(await changeRegistration(await holder(company), company, change('nobody'))).toMatchObject({
      reason: 'unknown-type',
    });
  });

  it('promotes whoever waits and fits as another type', async () => {
    const event = await make({ capacity: 2, seatRules: [{ stakeholderType: 'usager', reserved: 1 }] });
    await one(event.slug, oneInput({ stakeholderType: 'ess' }));
    const id = await one(event.slug, oneInput({ stakeholderType: 'ess' }));
    await changeRegistration(await holder(id), id, changeInput({ stakeholderType: 'usager' }));
    expect(await status(id)).toBe('confirmed');
  });

  it('refuses somebody else’s address to the team only, and a place that was given back to all', async () => {
    const event = await make();
    await one(event.slug, byEmail('a@exemple.fr'));
    const id = await one(event.slug);
    const change = changeInput({ contact: { contact: 'email', email: 'A@exemple.fr' } });
    const team = { ...ctx, viewer: staff(ctx.hub, { role: 'hub_staff' }) };
    expect(await changeRegistration(team, id, change)).toMatchObject({ reason: 'already-registered' });
    expect(await changeRegistration(await holder(id), id, change)).toEqual({ ok: true, value: null });
    expect(await read(id)).toMatchObject({ email: 'A@exemple.fr', emailIsOwn: false });
    await cancelRegistration(await holder(id), id);
    expect(await changeRegistration(await holder(id), id, changeInput())).toMatchObject({
      reason: 'not-active',
    });
  });
});

describe('erasing', () => {
  it('gives the place back and leaves nothing of the person, in messages neither', async () => {
    const event = await make({ capacity: 1 });
    const input = oneInput(
      {
        firstName: 'Zoé',
        lastName: 'Secrète',
        contact: { contact: 'email', email: 'zoe@exemple.fr' },
        accessNeeds: 'Un besoin',
      },
      { companionName: 'Ami', companionPhone: '+33612345678' },
    );
    const id = await one(event.slug, input);
    const next = await one(event.slug);
    const code = (await read(id)).shortCode;
    await connection.db
      .updateTable('message')
      .set({ state: 'sent', subject: 'Zoé', textBody: 'Zoé', htmlBody: 'Zoé', calendarBody: 'Zoé' })
      .where('registrationId', '=', id)
      .execute();
    expect(await eraseRegistration(await holder(id), id)).toEqual({ ok: true, value: null });
    expect(await status(next)).toBe('confirmed');
    const tables = await Promise.all(
      (['registration', 'party', 'message', 'history'] as const).map((table) =>
        connection.db.selectFrom(table).selectAll().execute(),
      ),
    );
    expect(JSON.stringify(tables)).not.toMatch(/Zoé|Secrète|zoe@|besoin|Ami"/);
    expect(await findByCode(ctx, code)).toBeUndefined();
    expect(await restoreRegistration(await holder(id), id)).toMatchObject({ reason: 'erased' });
    expect(await eraseRegistration(await holder(id), id)).toEqual({ ok: true, value: null });
  });

  it('sends nothing any more to whoever was erased before', async () => {
    const event = await make();
    const id = await one(event.slug, byEmail('y@exemple.fr'));
    await eraseRegistration(await holder(id), id);
    expect((await messagesOf(id)).map((message) => message.state)).toEqual(['kept']);
  });

  it('keeps who accompanies a group while one of its people is known', async () => {
    const event = await make();
    const [first = '', second = ''] = await registered(event.slug, groupInput(['usager', 'ess']));
    const companion = async () => (await registrationPage(await holder(second), second))?.registration;
    await eraseRegistration(await holder(first), first);
    expect((await companion())?.companionName).toBe('Sophie Martin');
    await eraseRegistration(await holder(second), second);
    expect((await companion())?.companionName).toBe('');
  });
});

describe('the short code', () => {
  it('finds its registration however it is typed, in its own hub only', async () => {
    const event = await make();
    const id = await one(event.slug);
    const { shortCode } = await read(id);
    const typed = ` ${shortCode.slice(0, 4).toLowerCase()} – ${shortCode.slice(4)} `;
    expect(await findByCode(ctx, typed)).toBe(id);
    expect(
      await findByCode(await contextOf(connection.db, { hubId: 'antilles-guyane' }), shortCode),
    ).toBeUndefined();
    for (const wrong of ['', 'ABC', 'OOOO-1111', `${shortCode}A`, 'x'.repeat(10_000), "' or 1=1"])
      expect(await findByCode(ctx, wrong)).toBeUndefined();
  });
});
