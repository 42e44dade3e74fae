import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { ownDatabase } from '../support/database';
import { type Door, prepareDoor, SLUG } from '../support/door';
import { type HttpVisitor, httpVisitor } from '../support/http-visitor';
import { signInAs } from '../support/sign-in-as';

const DESK = `/organisation/switchs/${SLUG}/accueil`;

let connection: Connection;
let app: AppInProcess;
let door: Door;
let ana: HttpVisitor;
let bo: HttpVisitor;
beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection);
  door = await prepareDoor(connection, 3);
  ana = await signInAs(app, connection.db, 'organiser@team.example');
  bo = await signInAs(app, connection.db, 'other@team.example');
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

const list = async (who = ana) => JSON.parse((await who.get(`${DESK}/donnees`)).text);
const change = (n: number, over: Record<string, unknown> = {}) => ({
  ...{ id: randomUUID(), kind: 'present', registrationId: door.people[n]?.id, sessionId: door.sessionId },
  ...{ at: Date.now(), reason: '', ...over },
});
const send = async (changes: unknown[], over: Record<string, string> = {}) =>
  ana.post(`${DESK}/donnees`, {
    ...{ version: '1', mark: (await list()).mark, device: 'door-a', sentAt: String(Date.now()) },
    ...{ changes: JSON.stringify(changes), ...over },
  });

describe('the data of the welcome desk', () => {
  it('takes each change once, and says what became of it', async () => {
    const once = change(0);
    for (const _time of [1, 2]) {
      const answer = await send([once]);
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.text)).toEqual({ answers: [{ id: once.id, outcome: 'done', reason: '' }] });
      expect(answer.headers['cache-control']).toContain('no-store');
    }
    expect(
      (await list()).people.filter(({ seenAt }: { seenAt: string[] }) => seenAt.length > 0),
    ).toHaveLength(1);
  });

  it('refuses what it cannot read, a version that it does not speak, and what somebody else said', async () => {
    expect((await send([change(1)], { version: '2' })).text).toContain('"version"');
    expect((await send([change(1)], { changes: '[{' })).status).toBe(400);
    expect((await send([change(1, { id: 'no-uuid' })])).status).toBe(400);
    expect((await send(Array.from({ length: 101 }, () => change(1)))).status).toBe(400);
    expect((await send([change(1)], { sentAt: '' })).status).toBe(400);
    const other = await send([change(1)], { mark: (await list(bo)).mark });
    expect([other.status, other.text]).toEqual([409, '{"reason":"other-user"}']);
    expect(
      (await list()).people.filter(({ seenAt }: { seenAt: string[] }) => seenAt.length > 0),
    ).toHaveLength(1);
  });
});

describe('the page of the welcome desk, without a script', () => {
  const keyOf = (page: string) => /name="key" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';

  it('finds somebody, notes them, and takes it back', async () => {
    const page = await ana.get(`${DESK}?q=elodie2`);
    expect(page.text).toContain('Élodie2 Démo2');
    expect(page.text).not.toContain('Élodie1 Démo1');
    const fields = { registration: door.people[2]?.id ?? '', key: keyOf(page.text) };
    const noted = await ana.post(`${DESK}?q=elodie2`, { ...fields, intent: 'present' });
    expect(noted.status).toBe(303);
    expect((await ana.get(noted.location)).text).toContain('Élodie2 Démo2 est là.');
    // The same button pressed twice.
    expect((await ana.post(DESK, { ...fields, intent: 'present' })).status).toBe(303);
    const undo = { ...fields, key: keyOf((await ana.get(DESK)).text), intent: 'absent' };
    expect((await ana.post(DESK, undo)).status).toBe(303);
    const seen = (await list()).people.find(({ id }: { id: string }) => id === fields.registration).seenAt;
    expect(seen).toEqual([]);
  });

  it('warns where the rule gives no seat, keeps what was typed, and takes a reason', async () => {
    const key = keyOf((await ana.get(DESK)).text);
    const typed = { intent: 'walk-in', key, lastName: 'Exemple', stakeholderType: 'usager' };
    const nameless = await ana.post(DESK, { ...typed, firstName: ' ' });
    expect([nameless.status, nameless.text.includes('Écrivez au moins un prénom.')]).toEqual([400, true]);
    for (const firstName of ['Ana', 'Bo', 'Cy']) {
      const fresh = { ...typed, key: randomUUID(), firstName };
      expect((await ana.post(DESK, fresh)).status).toBe(303);
      expect((await ana.post(DESK, fresh)).status).toBe(303);
    }
    const full = await ana.post(DESK, { ...typed, firstName: 'Dan' });
    expect(full.status).toBe(409);
    expect(full.text).toContain('value="Dan"');
    expect(full.text).toContain('Il n’y a plus de place');
    expect((await ana.post(DESK, { ...typed, firstName: 'Dan', reason: '' })).status).toBe(400);
    expect((await ana.post(DESK, { ...typed, firstName: 'Dan', reason: 'Une chaise' })).status).toBe(303);
    expect((await list()).people.map(({ firstName }: { firstName: string }) => firstName)).toContain('Dan');
  });
});

describe('what a device keeps of it', () => {
  it('is a shell in which nobody is named, the same for everybody', async () => {
    const visitor = httpVisitor(app.url);
    const shell = await visitor.get(`${DESK}/appli`);
    expect(shell.status).toBe(200);
    expect(shell.text).not.toMatch(/Élodie|Démo\d|Ana Organise|Porte ouverte/);
    const worker = await visitor.get(`${DESK}/veilleur.js`);
    expect(worker.headers['content-type']).toMatch(/^text\/javascript/);
    expect(worker.headers['service-worker-allowed']).toBe(DESK);
    expect(worker.headers['cache-control']).toBe('no-cache');
    const manifest = JSON.parse((await visitor.get(`${DESK}/appli.webmanifest`)).text);
    expect(manifest).toMatchObject({ start_url: DESK, scope: DESK, display: 'standalone' });
  });

  it('is erased on signing out, and lies under another mark for another account', async () => {
    expect((await list()).mark).not.toBe((await list(bo)).mark);
    const out = await bo.post('/deconnexion', {});
    expect(out.headers['clear-site-data']).toBe('"storage"');
    expect(out.headers['set-cookie']?.join()).toMatch(/porte=;.*Max-Age=0/);
  });
});
