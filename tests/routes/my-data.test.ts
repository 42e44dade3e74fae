import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { sealToken } from '~/domain/registrations/registration-token';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { type HttpVisitor, httpVisitor } from '../support/http-visitor';
import { registerPeople } from '../support/register-people';

let connection: Connection;
let app: AppInProcess;
let ctx: Ctx;
let visitor: HttpVisitor;
beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection);
  ctx = await contextOf(connection.db, { now: new Date() });
  visitor = httpVisitor(app.url);
}, 120_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

const DAY = 86_400_000;

/** Somebody of whom everything is held that may be. @returns the address of their place */
async function somebody(): Promise<{ id: string; place: string; slug: string; switchEventId: string }> {
  const now = Date.now();
  const event = await makeSwitch(connection.db, ctx.hub, {
    startsAt: new Date(now + 20 * DAY),
    registrationOpensAt: new Date(now - DAY),
  });
  const [id = ''] = await registerPeople(ctx, event, [
    {
      firstName: 'Zoé',
      lastName: 'Zyxwvut',
      organization: 'Association Le Pas',
      contact: { contact: 'email', email: 'secret@prive.example' },
      accessNeeds: 'Un fauteuil large',
    },
  ]);
  const { db } = connection;
  await db
    .updateTable('registration')
    .set({ privateNote: 'Vient avec son chien', photoRights: true })
    .where('id', '=', id)
    .execute();
  const call = { hubId: ctx.hub.id, switchEventId: event.id, registrationId: id, byUser: null };
  await db
    .insertInto('phoneCall')
    .values({ ...call, outcome: 'told', callBackAt: null })
    .execute();
  return {
    id,
    slug: event.slug,
    switchEventId: event.id,
    place: `/inscriptions/${sealToken(app.env.secret, id)}`,
  };
}

const HELD = [
  'Zoé Zyxwvut',
  'Association Le Pas',
  'secret@prive.example',
  'Un fauteuil large',
  'Vient avec son chien',
];

describe('my data', () => {
  it('are all on one page, which nobody else is led to, and in one file', async () => {
    const { place } = await somebody();
    const page = await visitor.get(`${place}/donnees`);
    expect(page.status).toBe(200);
    for (const part of HELD) expect(page.text).toContain(part);
    expect(page.text).toMatch(/C’est\s+dit,/);
    expect(page.headers['cache-control']).toContain('no-store');
    expect(page.headers['x-robots-tag']).toContain('noindex');
    const file = await visitor.get(`${place}/donnees.json`);
    expect(file.headers['content-type']).toContain('application/json');
    expect(file.headers['content-disposition']).toContain('mes-donnees.json');
    const held = JSON.parse(file.text) as Record<string, unknown>;
    for (const part of ['Zyxwvut', ...HELD.slice(1)]) expect(file.text).toContain(part);
    expect(Object.keys(held)).toEqual(
      expect.arrayContaining([
        'registration',
        'party',
        'messages',
        'calls',
        'attendance',
        'rides',
        'history',
      ]),
    );
    expect(file.headers['cache-control']).toContain('no-store');
  });

  it('are erased by one button, with what stays and why; the second time changes nothing', async () => {
    const { id, place } = await somebody();
    const asked = await visitor.get(`${place}/donnees?effacer=1`);
    expect(asked.text).toContain('Oui, tout effacer');
    expect(asked.text).toContain('Une ligne sans nom reste');
    for (const turn of [1, 2]) {
      const sent = await visitor.post(`${place}/donnees`, { intent: 'erase' });
      expect([sent.status, sent.location], String(turn)).toEqual([303, `${place}/donnees`]);
    }
    const page = await visitor.get(`${place}/donnees`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Vos données sont effacées');
    for (const part of HELD) expect(page.text).not.toContain(part);
    const file = await visitor.get(`${place}/donnees.json`);
    for (const part of ['Zyxwvut', ...HELD.slice(1)]) expect(file.text).not.toContain(part);
    const erased = await connection.db
      .selectFrom('history')
      .select('act')
      .where('subjectId', '=', id)
      .where('act', '=', 'erased')
      .execute();
    expect(erased).toHaveLength(1);
  });

  it('stay as they are where a form says nothing that we know', async () => {
    const { place } = await somebody();
    expect((await visitor.post(`${place}/donnees`, { intent: 'delete' })).status).toBe(400);
    expect((await visitor.get(`${place}/donnees`)).text).toContain('Zoé Zyxwvut');
  });

  it('erased once the Switch is over leave the person counted as who came', async () => {
    const { id, place, switchEventId } = await somebody();
    const over = new Date(Date.now() - DAY);
    await connection.db
      .updateTable('switchEvent')
      .set({ startsAt: new Date(over.getTime() - DAY), endsAt: over })
      .where('id', '=', switchEventId)
      .execute();
    expect((await visitor.post(`${place}/donnees`, { intent: 'erase' })).status).toBe(303);
    const row = await connection.db
      .selectFrom('registration')
      .select(['status', 'lastName', 'email'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ status: 'confirmed', lastName: '', email: null });
    expect((await visitor.get(place)).text).not.toContain('Votre inscription est annulée');
  });
});

describe('a ride, by plain forms', () => {
  it('is published from a commune, keeps what was typed where it is none, and is taken back', async () => {
    const { place, switchEventId } = await somebody();
    const url = `${place}/trajets`;
    expect((await visitor.get(url)).text).toContain('Les trajets ne sont pas ouverts ici');
    await connection.db
      .updateTable('switchEvent')
      .set({ ridesOpen: true })
      .where('id', '=', switchEventId)
      .execute();
    expect((await visitor.get(place)).text).toContain(url);
    const wrong = await visitor.post(url, {
      intent: 'publish',
      kind: 'seek',
      communeName: 'Nulle-Part',
      seats: '2',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('value="Nulle-Part"');
    const sent = await visitor.post(url, { intent: 'publish', kind: 'seek', communeName: 'Gap', seats: '2' });
    expect([sent.status, sent.location]).toEqual([303, `${url}?fait=publie`]);
    expect((await visitor.get(url)).text).toContain('au départ de Gap');
    expect((await visitor.post(url, { intent: 'ask', ride: 'x' })).status).toBe(409);
    expect((await visitor.post(url, { intent: 'withdraw' })).status).toBe(303);
  });
});
