import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { formOfPage } from '../support/form-of-page';
import type { HttpVisitor } from '../support/http-visitor';
import { signInAs } from '../support/sign-in-as';
import { hire } from '../support/team';

const DAY_MS = 86_400_000;
const DESK = '/mediation/switchs/bureau';

let connection: Connection;
let app: AppInProcess;
let mediator: HttpVisitor;
let neighbour: HttpVisitor;
beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection);
  const { db } = connection;
  const now = new Date();
  const { hub } = await contextOf(db, { now });
  await makeSwitch(db, hub, {
    slug: 'bureau',
    capacity: 10,
    startsAt: new Date(now.getTime() + 20 * DAY_MS),
    registrationOpensAt: new Date(now.getTime() - DAY_MS),
  });
  await hire(db, { email: 'lices@team.example', role: 'mediator', organization: 'Les Lices' });
  await hire(db, { email: 'clic@team.example', role: 'mediator', organization: 'Point Clic' });
  mediator = await signInAs(app, db, 'lices@team.example');
  neighbour = await signInAs(app, db, 'clic@team.example');
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

/** What a browser would send back of the desk's form, with more typed. */
async function send(page: string, fields: Record<string, string>) {
  return mediator.post(DESK, { ...formOfPage(page, 'together'), ...fields });
}

const TWO = {
  'people[0].firstName': 'Awa',
  'people[0].lastName': 'Démo',
  'people[1].firstName': 'Bo',
  'people[1].lastName': 'Exemple',
};

describe('the desk of a mediator, without JavaScript', () => {
  it('registers two people without any contact, shown first, and they are among my people', async () => {
    const empty = await mediator.get(DESK);
    expect(empty.status).toBe(200);
    const review = await send(empty.text, { ...TWO, consent: 'oral', intent: 'verifier' });
    expect(review.status).toBe(200);
    expect(review.text).toContain('2 avec une place, 0 en liste d’attente.');
    const before = await connection.db.selectFrom('registration').select('id').execute();
    expect(before).toEqual([]);
    const done = await send(review.text, { intent: 'inscrire' });
    expect(done.status).toBe(303);
    const again = await send(review.text, { intent: 'inscrire' });
    expect(again.location).toBe(done.location);
    const shown = await mediator.get(done.location);
    expect(shown.text).toContain('2 personnes sont inscrites.');
    const mine = await mediator.get('/mediation/personnes');
    expect(mine.text).toContain('Awa Démo');
    expect(mine.text).toContain('Bo Exemple');
    expect((await neighbour.get('/mediation/personnes')).text).not.toContain('Awa');
    // The address of what a colleague elsewhere did shows nobody.
    expect((await neighbour.get(done.location)).text).not.toContain('Awa');
  });

  it('keeps everything typed where something is to be mended', async () => {
    const empty = await mediator.get(DESK);
    const refused = await send(empty.text, {
      ...TWO,
      'people[1].lastName': '',
      'people[1].reach': '06 12',
      'people[2].firstName': '<b>Cy</b>',
      intent: 'verifier',
    });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Ligne 2\u00a0: écrivez le nom.');
    expect(refused.text).toContain('Dites comment les personnes ont donné leur accord.');
    const kept = formOfPage(refused.text, 'together');
    expect(kept).toMatchObject({
      'people[0].firstName': 'Awa',
      'people[1].reach': '06 12',
      'people[2].firstName': '<b>Cy</b>',
    });
  });

  it('fills lines from a pasted list, and says who of it is registered already', async () => {
    const empty = await mediator.get(DESK);
    const names = Array.from({ length: 10 }, (_, at) => `Nom${'abcdefghij'[at]}\tPrénom ${'abcdefghij'[at]}`);
    const paste = ['Nom\tPrénom', 'DEMO\tAwa', 'Exemple\tBo', ...names].join('\n');
    const filled = await send(empty.text, { paste, intent: 'coller' });
    expect(filled.text).toContain('12 lignes sont remplies.');
    const review = await send(filled.text, { consent: 'paper', intent: 'verifier' });
    expect(review.text.match(/Votre structure a déjà inscrit ce nom/g)).toHaveLength(2);
    // Ten places, two of them taken.
    expect(review.text).toContain('8 avec une place, 2 en liste d’attente.');
    const done = await send(review.text, { intent: 'inscrire' });
    expect(done.status).toBe(303);
    const rows = await connection.db.selectFrom('registration').select('status').execute();
    expect(rows).toHaveLength(12);
    expect(rows.filter(({ status }) => status === 'waitlisted')).toHaveLength(2);
  });

  it('fills the lines also where somebody goes straight on to the check', async () => {
    const empty = await mediator.get(DESK);
    const went = await send(empty.text, { paste: 'Odette\tBérenger', intent: 'verifier' });
    expect(went.status).toBe(200);
    expect(went.text).toContain('1 ligne est remplie.');
    expect(went.text).toContain('value="Bérenger"');
  });

  it('asks for which organization, where one works for two, and keeps the one that is chosen', async () => {
    const { db } = connection;
    for (const organization of ['Les Lices', 'Point Clic'])
      await hire(db, { email: 'deux@team.example', role: 'mediator', organization });
    const both = await signInAs(app, db, 'deux@team.example');
    const chosen = await db
      .selectFrom('organization')
      .select('id')
      .where('name', '=', 'Point Clic')
      .executeTakeFirstOrThrow();
    const page = formOfPage((await both.get(DESK)).text, 'together');
    expect(page).toHaveProperty('organization');
    const sent = { ...page, ...TWO, organization: chosen.id, consent: 'oral', intent: 'verifier' };
    // Those two are known to the other organization only.
    const review = await both.post(DESK, sent);
    expect(review.text).not.toContain('Votre structure a déjà inscrit ce nom');
    expect(formOfPage(review.text, 'consent').organization).toBe(chosen.id);
  });

  it('says so where a list is too long, and keeps it', async () => {
    const empty = await mediator.get(DESK);
    const paste = Array.from({ length: 31 }, (_, at) => `Prénom${at};Nom${at}`).join('\n');
    const refused = await send(empty.text, { paste, intent: 'coller' });
    expect(refused.status).toBe(400);
    expect(formOfPage(refused.text, 'together').paste).toBe(paste);
  });
});

describe('the people of a mediator', () => {
  async function idOf(lastName: string) {
    const row = await connection.db
      .selectFrom('registration')
      .select('id')
      .where('lastName', '=', lastName)
      .executeTakeFirstOrThrow();
    return row.id;
  }

  it('are found by name, corrected, cancelled and taken back; what frees goes to who waits, and is to be told', async () => {
    const id = await idOf('Exemple');
    const found = await mediator.get('/mediation/personnes?q=exemple');
    expect(found.text).toContain(`/mediation/personnes/${id}`);
    expect(found.text).not.toContain('Awa');
    const page = `/mediation/personnes/${id}`;
    const form = formOfPage((await mediator.get(`${page}?modifier=1`)).text, 'lastName');
    const changed = await mediator.post(page, { ...form, lastName: 'Exemplaire', intent: 'change' });
    expect(changed.location).toBe(`${page}?fait=modifiee`);
    expect((await mediator.get(page)).text).toContain('Bo Exemplaire');
    const cancelled = await mediator.post(page, { intent: 'cancel' });
    expect(cancelled.location).toBe(`${page}?fait=annulee`);
    // One of the two who waited moved up: the mediator is to tell them.
    const messages = await mediator.get('/mediation/messages');
    expect(messages.text).toContain('1 personne à prévenir.');
    const told = await mediator.post('/mediation/messages', {
      ...formOfPage(messages.text, 'message'),
      intent: 'told',
    });
    expect(told.status).toBe(303);
    const after = await mediator.get(told.location);
    expect(after.text).toContain('Tout est dit.');
    const undone = await mediator.post('/mediation/messages', {
      ...formOfPage(after.text, 'call'),
      intent: 'undo',
    });
    expect((await mediator.get(undone.location)).text).toContain('1 personne à prévenir.');
    expect((await mediator.post(page, { intent: 'restore' })).location).toBe(`${page}?fait=retablie`);
  });

  it('stand in the organisers’ list with who registered them, and how they agreed', async () => {
    await hire(connection.db, { email: 'equipe@team.example', role: 'hub_staff' });
    const staff = await signInAs(app, connection.db, 'equipe@team.example');
    const list = await staff.get('/organisation/switchs/bureau/inscriptions');
    expect(list.text).toContain('Inscription faite par Les Lices');
    const id = await idOf('Démo');
    const person = await staff.get(`/organisation/switchs/bureau/inscriptions/${id}`);
    expect(person.text).toMatch(/À l’oral, noté le [^<]+ par Ana Martin/);
  });

  it('are nobody’s else', async () => {
    const id = await idOf('Démo');
    expect((await neighbour.get(`/mediation/personnes/${id}`)).status).toBe(404);
    expect((await neighbour.post(`/mediation/personnes/${id}`, { intent: 'cancel' })).status).toBe(404);
    const told = await neighbour.post('/mediation/messages', { registration: id, intent: 'told' });
    expect(told.status).toBe(409);
  });

  it('are out of reach from the moment on at which the role ends', async () => {
    const id = await idOf('Démo');
    await connection.db
      .updateTable('roleGrant')
      .set({ expiresAt: new Date() })
      .where('userId', 'in', (eb) =>
        eb.selectFrom('user').select('id').where('email', '=', 'lices@team.example'),
      )
      .execute();
    for (const path of ['/mediation', DESK, '/mediation/personnes', `/mediation/personnes/${id}`])
      expect((await mediator.get(path)).status, path).toBe(403);
    expect((await mediator.post(DESK, { intent: 'inscrire' })).status).toBe(403);
  });
});
