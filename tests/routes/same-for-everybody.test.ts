import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealToken } from '~/domain/registrations/registration-token';
import { addShuttle } from '~/domain/rides/organise-rides.server';
import { publishRide } from '~/domain/rides/publish-ride.server';
import type { Connection } from '~db/connect.server';
import { selectRides } from '~db/queries/rides';
import { selectShuttles } from '~db/queries/shuttles';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { type Answer, type HttpVisitor, httpVisitor } from '../support/http-visitor';
import { registerPeople } from '../support/register-people';

const DAY = 86_400_000;
const GAP = { communeCode: '05061', communeName: 'Gap' };

let connection: Connection;
let app: AppInProcess;
let visitor: HttpVisitor;
beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection);
  visitor = httpVisitor(app.url);
}, 120_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});

/** A Switch with a minibus and a car; somebody is registered, and a form comes with this address. */
async function asked(address: 'known' | 'fresh') {
  const ctx = await contextOf(connection.db, { now: new Date(), viewer: { kind: 'system' } });
  const startsAt = new Date(Date.now() + 20 * DAY);
  const event = await makeSwitch(connection.db, ctx.hub, {
    startsAt,
    registrationOpensAt: new Date(Date.now() - DAY),
  });
  const leavesAt = new Date(startsAt.getTime() - 3_600_000);
  await addShuttle(ctx, event.id, { ...GAP, meetingPoint: 'Gare', leavesAt, seats: 8 });
  const amina = { firstName: 'Amina', lastName: 'Diallo' };
  const [, driver = ''] = await registerPeople(ctx, event, [
    { ...amina, contact: { contact: 'email', email: 'known@exemple.example' } },
    { contact: { contact: 'phone', phone: '+33612345678' } },
  ]);
  await publishRide(ctx, driver, { ...GAP, kind: 'offer', seats: 3 });
  const sent = await visitor.post(`/switchs/${event.slug}/inscription`, {
    ...amina,
    forWhom: 'self',
    stakeholderType: 'usager',
    contact: 'email',
    email: `${address}@exemple.example`,
    intent: 'confirm',
  });
  expect(sent.status).toBe(303);
  const place = sent.location.split('?')[0] ?? '';
  const [ride] = await selectRides(connection.db, event.id);
  const [shuttle] = await selectShuttles(connection.db, event.id);
  return { place, ride: ride?.id ?? '', shuttle: shuttle?.id ?? '', slug: event.slug };
}

/** What is drawn, typed or a moment is taken for its kind: what is left must be the same. */
function shapeOf({ status, location, text }: Answer) {
  const told = (location + text)
    .replace(/[\w-]{42}(?=[/"?#]|$)/g, '<token>')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replace(/switch-[0-9a-f]{8}/g, '<slug>')
    .replace(/known|fresh/g, '<who>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<moment>')
    .replace(/\d+\sh(\s\d\d)?/g, '<hour>')
    .replace(/\b[2-9A-HJKMNP-Z]{4}-?[2-9A-HJKMNP-Z]{4}\b/g, '<code>')
    .replace(/"arrival": \d+/g, '<arrival>');
  return { status, told };
}

type Case = Awaited<ReturnType<typeof asked>>;

describe('whoever fills in the form with an address that is registered, and with one that is not', () => {
  it('sees, does and is answered the same, in their data and about rides', async () => {
    const known = await asked('known');
    const fresh = await asked('fresh');
    expect(await connection.db.selectFrom('registrationEcho').select('id').execute()).toHaveLength(1);
    const same = async (what: string, ask: (of: Case) => Promise<Answer>) =>
      expect(shapeOf(await ask(known)), what).toEqual(shapeOf(await ask(fresh)));
    const look = async (what: string) => {
      for (const path of ['/donnees', '/donnees.json', '/trajets'])
        await same(`${path} after ${what}`, ({ place }) => visitor.get(place + path));
    };
    const act = async (fields: (of: Case) => Record<string, string>) => {
      const what = JSON.stringify(fields(fresh).intent);
      await same(what, (of) => visitor.post(`${of.place}/trajets`, fields(of)));
      await look(what);
    };
    await look('registering');
    await act(() => ({ intent: 'publish', kind: 'seek', communeName: 'Gap', seats: '1' }));
    await act(() => ({ intent: 'publish', kind: 'seek', communeName: 'Gap', seats: '1' }));
    const corrected = { intent: 'change', firstName: 'Amina', lastName: 'Diallo', stakeholderType: 'ess' };
    await same('correcting', ({ place }) =>
      visitor.post(place, { ...corrected, contact: 'phone', phone: '06 12 34 56 70' }),
    );
    await look('correcting');
    await act(({ ride }) => ({ intent: 'ask', ride, seats: '9' }));
    await act(({ ride }) => ({ intent: 'ask', ride, seats: '1' }));
    await act(({ ride }) => ({ intent: 'ask', ride, seats: '1' }));
    await act(() => ({ intent: 'withdraw' }));
    const people = await Promise.all([known, fresh].map(personOf));
    const peopleOf = (of: Case) => people[of === known ? 0 : 1] ?? '';
    await act((of) => ({ intent: 'book', shuttle: of.shuttle, people: peopleOf(of) }));
    await act((of) => ({ intent: 'give-back', shuttle: of.shuttle, people: peopleOf(of) }));
    await same('erasing', ({ place }) => visitor.post(`${place}/donnees`, { intent: 'erase' }));
    for (const path of ['', '/donnees'])
      await same(`${path} once erased`, ({ place }) => visitor.get(place + path));
    expect(app.errors).toEqual([]);
  }, 60_000);

  it('would be told apart, were it not so', async () => {
    const known = await asked('known');
    const holder = await connection.db
      .selectFrom('registrationEcho')
      .select('registrationId')
      .orderBy('createdAt', 'desc')
      .executeTakeFirstOrThrow();
    const ownPlace = `/inscriptions/${sealToken(app.env.secret, holder.registrationId)}`;
    await connection.db
      .updateTable('registration')
      .set({ privateNote: 'Un mot de l’équipe' })
      .where('id', '=', holder.registrationId)
      .execute();
    const [echo, own] = [
      await visitor.get(`${known.place}/donnees`),
      await visitor.get(`${ownPlace}/donnees`),
    ];
    expect(shapeOf(echo)).not.toEqual(shapeOf(own));
    expect(echo.text).not.toContain('Un mot de l’équipe');
  });
});

/** The id that the form of a minibus sends for oneself. */
async function personOf({ place }: Case): Promise<string> {
  const { text } = await visitor.get(`${place}/trajets`);
  return /name="people" value="([0-9a-f-]{36})"/.exec(text)?.[1] ?? '';
}
