import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { acceptPart } from '~/domain/registrations/accept-part.server';
import { addToParty } from '~/domain/registrations/add-to-party.server';
import { asParticipant } from '~/domain/registrations/as-participant.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { changeRegistration } from '~/domain/registrations/change-registration.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { MAX_GROUP } from '~/domain/registrations/form/registration-input';
import { register } from '~/domain/registrations/registering/register.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';
import { changeInput, groupInput, oneInput, personInput } from '~tests/support/registration-input';

let connection: Connection;
let ctx: Ctx;

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db);
});
afterAll(() => connection.close());

const make = (over: SwitchOver = {}) => makeSwitch(connection.db, ctx.hub, over);
const rows = (switchEventId: string) =>
  connection.db
    .selectFrom('registration')
    .selectAll()
    .where('switchEventId', '=', switchEventId)
    .orderBy('arrival')
    .execute();
const statuses = async (switchEventId: string) => (await rows(switchEventId)).map(({ status }) => status);
const people = (count: number) => Array<string>(count).fill('usager');

async function registered(slug: string, input = oneInput()): Promise<string[]> {
  const result = await register(ctx, slug, input);
  if (!result.ok) throw new Error(result.reason);
  return result.value.registrationIds;
}
/** Whoever holds the link to this registration. */
async function holder(id: string): Promise<Ctx> {
  return (await asParticipant(ctx, id))?.ctx as Ctx;
}
const leila = personInput({ firstName: 'Leïla' });

describe('a group after registering', () => {
  it('changes, cancels and erases each of its people alone, by the link of any of them', async () => {
    const event = await make();
    const [first = '', second = '', third = ''] = await registered(event.slug, groupInput(people(3)));
    const contact = await holder(first);
    expect(await changeRegistration(contact, second, changeInput({ firstName: 'Bob' }))).toMatchObject({
      ok: true,
    });
    expect(await cancelRegistration(contact, third)).toMatchObject({ ok: true });
    expect(await eraseRegistration(contact, third)).toMatchObject({ ok: true });
    expect((await rows(event.id)).map(({ firstName, status }) => [firstName, status])).toEqual([
      ['Personne 1', 'confirmed'],
      ['Bob', 'confirmed'],
      ['', 'cancelled'],
    ]);
    const [stranger = ''] = await registered(event.slug, groupInput(people(2)));
    expect(await cancelRegistration(await holder(stranger), first)).toMatchObject({ reason: 'unknown' });
  });

  it('takes one more, reached as whoever adds them, once however often the form is sent', async () => {
    const event = await make();
    const group = groupInput(people(2));
    const byMail = { contact: 'email' as const, email: 'sophie@exemple.fr' };
    const [first = ''] = await registered(event.slug, {
      ...group,
      people: group.people.map((person) => ({ ...person, contact: byMail })),
    });
    const formId = randomUUID();
    const added = [1, 2].map(async () => addToParty(await holder(first), first, leila, formId));
    const [one, other] = await Promise.all(added);
    expect(one).toEqual(other);
    const all = await rows(event.id);
    expect(all).toHaveLength(3);
    expect(all[2]).toMatchObject({
      firstName: 'Leïla',
      status: 'confirmed',
      partyId: all[0]?.partyId,
      email: 'sophie@exemple.fr',
      emailIsOwn: false,
      confirmedAt: NOW,
    });
    const told = await connection.db
      .selectFrom('message')
      .select('kind')
      .where('registrationId', '=', all[2]?.id ?? '')
      .execute();
    expect(told).toEqual([{ kind: 'registration-confirmed' }]);
    await addToParty(await holder(first), first, { ...leila, firstName: 'Nour' }, formId);
    expect(await rows(event.id)).toHaveLength(4);
  });

  it('takes no seat that is not there, and none before whoever waits', async () => {
    const event = await make({ capacity: 3 });
    const [first = ''] = await registered(event.slug, groupInput(people(2)));
    await registered(event.slug);
    const [waiting = ''] = await registered(event.slug, oneInput({ firstName: 'Attend' }));
    await addToParty(await holder(first), first, leila);
    expect(await statuses(event.id)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
      'waitlisted',
      'waitlisted',
    ]);
    await cancelRegistration(await holder(first), first);
    const now = await rows(event.id);
    expect(now.find(({ id }) => id === waiting)?.status).toBe('confirmed');
    expect(now.find(({ firstName }) => firstName === 'Leïla')?.status).toBe('waitlisted');
  });

  it('waits together with whoever joins it: a larger group needs more places', async () => {
    const event = await make({ capacity: 3 });
    const sits = await registered(event.slug, groupInput(people(2)));
    const [first = ''] = await registered(event.slug, groupInput(people(2)));
    await addToParty(await holder(first), first, leila);
    await cancelRegistration(await holder(sits[0] ?? ''), sits[0] ?? '');
    expect((await statuses(event.id)).slice(2)).toEqual(['waitlisted', 'waitlisted', 'waitlisted']);
    expect((await registrationPage(await holder(first), first))?.wait).toEqual({
      position: 1,
      reason: 'party',
    });
    await cancelRegistration(await holder(sits[1] ?? ''), sits[1] ?? '');
    expect((await statuses(event.id)).slice(2)).toEqual(['confirmed', 'confirmed', 'confirmed']);
  });

  it('may say later that a part is fine: whoever fits sits at once, in order', async () => {
    const event = await make({ capacity: 3 });
    const [first = ''] = await registered(event.slug, groupInput(people(4)));
    expect(await statuses(event.id)).toEqual(Array(4).fill('waitlisted'));
    expect(await acceptPart(await holder(first), first)).toMatchObject({
      ok: true,
      value: { promoted: { length: 3 } },
    });
    expect(await statuses(event.id)).toEqual(['confirmed', 'confirmed', 'confirmed', 'waitlisted']);
    expect(await acceptPart(await holder(first), first)).toEqual({ ok: true, value: { promoted: [] } });
  });

  it('refuses more than a form takes, one who came alone, and a Switch that is closed', async () => {
    const event = await make({ capacity: 40 });
    const [first = ''] = await registered(event.slug, groupInput(people(MAX_GROUP)));
    expect(await addToParty(await holder(first), first, leila)).toMatchObject({ reason: 'party-full' });
    const [alone = ''] = await registered(event.slug);
    expect(await addToParty(await holder(alone), alone, leila)).toMatchObject({ reason: 'no-group' });
    expect(await acceptPart(await holder(alone), alone)).toMatchObject({ reason: 'no-group' });
    const [other = ''] = await registered(event.slug, groupInput(people(2)));
    const by = await holder(other);
    expect(await addToParty(by, other, personInput({ stakeholderType: 'nobody' }))).toMatchObject({
      reason: 'unknown-type',
    });
    const late = { ...by, now: new Date(NOW.getTime() + 19.9 * 86_400_000) };
    const closed = await connection.db
      .updateTable('switchEvent')
      .set({ registrationClosesAt: NOW })
      .where('id', '=', event.id)
      .executeTakeFirst();
    expect(closed.numUpdatedRows).toBe(1n);
    expect(await addToParty(late, other, leila)).toMatchObject({ reason: 'closed' });
    expect(await addToParty(await holder(first), other, leila)).toMatchObject({ reason: 'unknown' });
  });
});
