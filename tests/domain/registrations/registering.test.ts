import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { register } from '~/domain/registrations/registering/register.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { releaseReservedPlaces } from '~/domain/registrations/seats/release-reserved-places.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';
import { groupInput, oneInput } from '~tests/support/registration-input';

let connection: Connection;
let ctx: Ctx;
const system = () => ({ ...ctx, viewer: { kind: 'system' as const } });

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
const statuses = async (switchEventId: string) => (await rows(switchEventId)).map((row) => row.status);
const messages = (switchEventId: string) =>
  connection.db
    .selectFrom('message')
    .selectAll()
    .where('switchEventId', '=', switchEventId)
    .orderBy('kind')
    .execute();

async function registered(slug: string, input = oneInput()): Promise<string[]> {
  const result = await register(ctx, slug, input);
  if (!result.ok) throw new Error(result.reason);
  return result.value.registrationIds;
}

async function one(slug: string, input = oneInput()): Promise<string> {
  const [id] = await registered(slug, input);
  if (!id) throw new Error('nobody was registered');
  return id;
}

describe('registering', () => {
  it('answers each of the forms that arrive together for its own Switch', async () => {
    const [small, large] = [await make({ capacity: 1 }), await make({ capacity: 5 })];
    const slugs = [small.slug, 'nulle-part', large.slug, small.slug, large.slug];
    const answers = await Promise.all(slugs.map((slug) => register(ctx, slug, oneInput())));
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true, true, true]);
    expect(answers[1]).toMatchObject({ reason: 'unknown' });
    expect(await statuses(small.id)).toEqual(['confirmed', 'waitlisted']);
    expect(await statuses(large.id)).toEqual(['confirmed', 'confirmed']);
  });

  it('gives a seat, writes the history and owes an e-mail, in one go', async () => {
    const event = await make();
    const id = await one(
      event.slug,
      oneInput({
        contact: { contact: 'email', email: 'Amina@exemple.fr' },
        accessNeeds: 'Une boucle magnétique',
        organization: 'CCAS d’Avignon',
      }),
    );
    const [row] = await rows(event.id);
    expect(row).toMatchObject({
      id,
      status: 'confirmed',
      confirmedAt: NOW,
      email: 'Amina@exemple.fr',
      emailIsOwn: true,
      accessNeedsConsentAt: NOW,
      laterContact: false,
    });
    expect(row?.shortCode).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    expect(await messages(event.id)).toMatchObject([
      {
        kind: 'registration-confirmed',
        channel: 'email',
        state: 'owed',
        toEmail: 'Amina@exemple.fr',
        registrationId: id,
      },
    ]);
    const history = await connection.db
      .selectFrom('history')
      .selectAll()
      .where('subjectId', '=', id)
      .execute();
    expect(history).toMatchObject([
      { act: 'registered', actorKind: 'visitor', after: { status: 'confirmed', stakeholderType: 'usager' } },
    ]);
    expect(JSON.stringify(history)).not.toMatch(/Amina|magnétique/);
  });

  it('puts people by phone on the list of people to call, and nobody where there is no contact', async () => {
    const event = await make();
    await one(event.slug, oneInput({ contact: { contact: 'phone', phone: '+33612345678' } }));
    await one(event.slug, oneInput());
    expect(await messages(event.id)).toMatchObject([
      { channel: 'phone', state: 'to_tell', toPhone: '+33612345678' },
    ]);
  });

  it('waits once it is full, in order of arrival, and says the position and why', async () => {
    const event = await make({ capacity: 1 });
    await one(event.slug);
    const second = await one(event.slug);
    const third = await one(event.slug);
    expect(await statuses(event.id)).toEqual(['confirmed', 'waitlisted', 'waitlisted']);
    expect((await registrationPage(system(), second))?.wait).toEqual({ position: 1, reason: 'full' });
    expect((await registrationPage(system(), third))?.wait).toEqual({ position: 2, reason: 'full' });
  });

  it('keeps reserved places, then gives them at the release date, whoever comes first after it', async () => {
    const releaseAt = new Date(NOW.getTime() + 3_600_000);
    const event = await make({
      capacity: 2,
      releaseAt,
      seatRules: [{ stakeholderType: 'usager', reserved: 2 }],
    });
    const company = oneInput({ stakeholderType: 'entreprise' });
    const first = await one(event.slug, company);
    expect((await registrationPage(system(), first))?.wait?.reason).toBe('reserved');

    const later = { ...ctx, now: new Date(releaseAt.getTime() + 1) };
    // The job has not run yet: a newcomer must not pass the one who waits.
    const newcomer = await register(later, event.slug, company);
    expect(newcomer.ok).toBe(true);
    expect(await statuses(event.id)).toEqual(['confirmed', 'confirmed']);
    expect((await messages(event.id)).map((message) => message.kind)).toEqual(['registration-promoted']);
  });

  it('releases exactly once, and not before the date', async () => {
    const releaseAt = new Date(NOW.getTime() + 3_600_000);
    const event = await make({
      capacity: 1,
      releaseAt,
      seatRules: [{ stakeholderType: 'usager', reserved: 1 }],
    });
    const id = await one(event.slug, oneInput({ stakeholderType: 'ess' }));
    expect(await releaseReservedPlaces(ctx, event.id)).toMatchObject({ ok: false, reason: 'not-due' });
    const later = { ...ctx, now: releaseAt };
    const both = await Promise.all([
      releaseReservedPlaces(later, event.id),
      releaseReservedPlaces(later, event.id),
    ]);
    expect(both.filter((result) => result.ok)).toEqual([{ ok: true, value: { promoted: [id] } }]);
    expect(await statuses(event.id)).toEqual(['confirmed']);
  });

  it('seats a group all or none, or in part where that is fine', async () => {
    const event = await make({ capacity: 3 });
    const group = ['usager', 'usager', 'mediation', 'ess'];
    await registered(event.slug, groupInput(group));
    expect(await statuses(event.id)).toEqual(['waitlisted', 'waitlisted', 'waitlisted', 'waitlisted']);
    await registered(event.slug, groupInput(group, { partialOk: true }));
    expect((await statuses(event.id)).slice(4)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
      'waitlisted',
    ]);
  });

  it('passes over a group that does not fit, which keeps its place', async () => {
    const event = await make({ capacity: 3 });
    const first = await one(event.slug);
    await one(event.slug);
    const [inGroup] = await registered(event.slug, groupInput(['usager', 'usager']));
    const single = await one(event.slug);
    expect(await statuses(event.id)).toEqual([
      'confirmed',
      'confirmed',
      'waitlisted',
      'waitlisted',
      'confirmed',
    ]);
    expect((await registrationPage(system(), inGroup ?? ''))?.wait).toEqual({ position: 1, reason: 'full' });
    await cancelRegistration(system(), first);
    expect((await registrationPage(system(), inGroup ?? ''))?.wait).toEqual({ position: 1, reason: 'party' });
    expect(await cancelRegistration(system(), single)).toMatchObject({
      ok: true,
      value: { promoted: [inGroup, expect.any(String)] },
    });
  });

  it('registers the same form once, however often it is sent', async () => {
    const event = await make();
    const form = oneInput({}, { formId: randomUUID() });
    const sent = await Promise.all([1, 2, 3].map(() => register(ctx, event.slug, form)));
    const again = await register(ctx, event.slug, form);
    expect(new Set([...sent, again].map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await rows(event.id)).toHaveLength(1);
    const closed = { ...ctx, now: new Date(NOW.getTime() + 30 * 86_400_000) };
    expect(await register(closed, event.slug, form)).toEqual(again);
  });

  it('registers somebody else where other words come from the same form, or from another Switch', async () => {
    const [event, other] = [await make(), await make()];
    const formId = randomUUID();
    await one(event.slug, oneInput({}, { formId }));
    await one(event.slug, oneInput({ firstName: 'Lucie' }, { formId }));
    await one(other.slug, oneInput({}, { formId }));
    expect(await rows(event.id)).toHaveLength(2);
    expect(await rows(other.id)).toHaveLength(1);
  });

  it('tells the team, and only the team, that an e-mail is somebody’s own already, whatever its case', async () => {
    const event = await make();
    const form = (email: string) => oneInput({ contact: { contact: 'email', email } });
    const team = { ...ctx, viewer: staff(ctx.hub, { role: 'hub_staff' }) };
    const results = await Promise.all([
      register(team, event.slug, form('a@exemple.fr')),
      register(team, event.slug, form('A@Exemple.fr')),
    ]);
    expect(results.map((result) => result.ok)).toEqual([true, false]);
    expect(await register(ctx, event.slug, form('a@exemple.fr'))).toMatchObject({ ok: true });
    expect(await register(team, event.slug, form('a@exemple.FR'))).toEqual({
      ok: false,
      reason: 'already-registered',
      facts: {},
    });
    expect(await rows(event.id)).toHaveLength(1);
  });

  it('lets several people share the address of whoever accompanies them', async () => {
    const event = await make();
    const other = oneInput(
      { contact: { contact: 'email', email: 'accompagne@exemple.fr' } },
      { forWhom: 'other' },
    );
    await one(event.slug, other);
    await one(event.slug, other);
    expect(await rows(event.id)).toHaveLength(2);
  });

  it.each<[string, SwitchOver]>([
    ['cancelled', { status: 'cancelled' }],
    ['unknown', { status: 'draft' }],
    ['not-open-yet', { registrationOpensAt: new Date(NOW.getTime() + 1) }],
    ['closed', { registrationClosesAt: NOW }],
    ['over', { startsAt: new Date(NOW.getTime() - 9 * 3_600_000), endsAt: NOW }],
  ])('refuses: %s', async (reason, over) => {
    const event = await make(over);
    expect(await register(ctx, event.slug, oneInput())).toEqual({ ok: false, reason, facts: {} });
    expect(await rows(event.id)).toHaveLength(0);
  });

  it('refuses a type that the hub does not have, and a Switch of another hub', async () => {
    const event = await make();
    const unknownType = await register(ctx, event.slug, oneInput({ stakeholderType: 'constructor' }));
    expect(unknownType).toMatchObject({ reason: 'unknown-type' });
    const elsewhere = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    expect(await register(elsewhere, event.slug, oneInput())).toMatchObject({ reason: 'unknown' });
  });

  it('answers each of those who come together, those refused too', async () => {
    const event = await make({ capacity: 5 });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        register(
          ctx,
          event.slug,
          oneInput({
            stakeholderType: place % 4 === 0 ? 'nobody' : 'usager',
            contact: { contact: 'email', email: `p${place}@exemple.fr` },
          }),
        ),
      ),
    );
    expect(results.filter((result) => !result.ok)).toHaveLength(5);
    const ids = results.flatMap((result) => (result.ok ? result.value.registrationIds : []));
    expect((await rows(event.id)).map((row) => row.id)).toEqual(ids);
    expect(await statuses(event.id)).toEqual([
      ...Array(5).fill('confirmed'),
      ...Array(10).fill('waitlisted'),
    ]);
  });
});
