import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeRole } from '~/domain/people/revoke-role.server';
import type { Connection } from '~db/connect.server';
import { seedDemoAccounts } from '~db/seeds/demo-accounts';
import { hubDuSud } from '~db/seeds/hub-du-sud';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { type HttpVisitor, httpVisitor } from '../support/http-visitor';
import { hire, latestKeys } from '../support/team';

const ANA = 'ana@structure.example';
const ON_ITS_WAY = 'un e-mail est en route';
const SESSION = 'switchboard.session_token';

let connection: Connection;
let app: AppInProcess;
let visitor: HttpVisitor;

beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection);
  await hire(connection.db, { email: ANA, role: 'organiser', zone: 'alpes' });
  await seedDemoAccounts(connection.db, hubDuSud);
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
beforeEach(async () => {
  visitor = httpVisitor(app.url);
  await connection.db.deleteFrom('message').execute();
  await connection.db.deleteFrom('verification').execute();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

async function ask(email = ANA, back = '') {
  return visitor.post('/connexion', { email, retour: back });
}
const messages = () => connection.db.selectFrom('message').selectAll().execute();
const isSignedIn = async (who = visitor) => (await who.get('/deconnexion')).status === 200;
async function age(minutes: number) {
  const rows = await connection.db.selectFrom('verification').select(['id', 'expiresAt']).execute();
  for (const { id, expiresAt } of rows) {
    await connection.db
      .updateTable('verification')
      .set({ expiresAt: new Date(expiresAt.getTime() - minutes * 60_000) })
      .where('id', '=', id)
      .execute();
  }
}

describe('asking for the e-mail', () => {
  it('owes one message with a link and a code to who has a role', async () => {
    const answer = await ask();
    expect([answer.status, answer.location]).toEqual([303, '/connexion/code']);
    const [message, ...others] = await messages();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ kind: 'sign-in', state: 'owed', toEmail: ANA, locale: 'fr' });
    expect(message?.details).toEqual({
      linkToken: expect.stringMatching(/^[A-Za-z]{32}$/),
      code: expect.stringMatching(/^\d{6}$/),
      expiresInMinutes: 10,
    });
  });

  it('keeps neither the link nor the code in the clear outside the message', async () => {
    await ask();
    const { linkToken, code } = await latestKeys(connection.db, ANA);
    const stored = JSON.stringify(await connection.db.selectFrom('verification').selectAll().execute());
    expect(stored).not.toContain(linkToken);
    expect(stored).not.toContain(code);
  });

  it.each([
    ['unknown to the hub', 'nobody@structure.example'],
    ['of another hub', 'loin@structure.example'],
    ['of somebody who lost every role', 'partie@structure.example'],
  ])('answers an address %s in the same way, and owes nothing', async (_why, email) => {
    await hire(connection.db, {
      email: 'loin@structure.example',
      role: 'hub_staff',
      hubId: 'antilles-guyane',
    });
    await hire(connection.db, { email: 'partie@structure.example', role: 'hub_staff' });
    const system = await contextOf(connection.db, { viewer: { kind: 'system' } });
    await revokeRole(system, { email: 'partie@structure.example' });
    const answer = await ask(email);
    expect([answer.status, answer.location]).toEqual([303, '/connexion/code']);
    const page = await visitor.get('/connexion/code');
    expect(page.text).toContain(ON_ITS_WAY);
    expect(await messages()).toEqual([]);
    expect(await connection.db.selectFrom('verification').selectAll().execute()).toEqual([]);
  });

  it('asks again for what is no e-mail, and keeps what was typed', async () => {
    const answer = await ask('ana(at)structure');
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('value="ana(at)structure"');
    expect(answer.text).toContain('Écrivez votre e-mail');
  });
});

describe('the link', () => {
  it('is not spent by reading its page, however often, and opens once', async () => {
    await ask();
    const { linkToken } = await latestKeys(connection.db, ANA);
    const path = `/connexion/lien?token=${linkToken}`;
    const prefetch = httpVisitor(app.url);
    for (let time = 0; time < 3; time += 1) expect((await prefetch.get(path)).status).toBe(200);
    expect(prefetch.cookies.has(SESSION)).toBe(false);

    const answer = await visitor.post('/connexion/lien', { token: linkToken });
    expect([answer.status, answer.location]).toEqual([303, '/organisation']);
    expect(await isSignedIn()).toBe(true);

    const again = httpVisitor(app.url);
    expect((await again.post('/connexion/lien', { token: linkToken })).status).toBe(400);
    expect(await isSignedIn(again)).toBe(false);
  });

  it('also spends the code of its e-mail', async () => {
    await ask();
    const { linkToken, code } = await latestKeys(connection.db, ANA);
    await visitor.post('/connexion/lien', { token: linkToken });
    const other = httpVisitor(app.url);
    expect((await other.post('/connexion/code', { email: ANA, code })).status).toBe(400);
  });

  it('lasts 15 minutes', async () => {
    await ask();
    const { linkToken } = await latestKeys(connection.db, ANA);
    await age(15.1);
    const answer = await visitor.post('/connexion/lien', { token: linkToken });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Ce lien ne marche plus');
  });

  it.each(['', 'x', 'A'.repeat(32), "' or 1=1 --", 'é'.repeat(32)])(
    'refuses the forged token %j',
    async (token) => {
      expect((await visitor.post('/connexion/lien', { token })).status).toBe(400);
      expect(await isSignedIn()).toBe(false);
    },
  );
});

describe('the code', () => {
  it('opens on the device that asked, with spaces or without, once', async () => {
    await ask(ANA, '/hub/messages?page=2');
    const { code } = await latestKeys(connection.db, ANA);
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const answer = await visitor.post('/connexion/code', { email: ANA, code: spaced });
    expect([answer.status, answer.location]).toEqual([303, '/hub/messages?page=2']);
    const other = httpVisitor(app.url);
    expect((await other.post('/connexion/code', { email: ANA, code })).status).toBe(400);
  });

  it('is worn out after five wrong ones', async () => {
    await ask();
    const { code } = await latestKeys(connection.db, ANA);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await visitor.post('/connexion/code', { email: ANA, code: wrong })).status).toBe(400);
    }
    expect((await visitor.post('/connexion/code', { email: ANA, code })).status).toBe(400);
    expect(await isSignedIn()).toBe(false);
  });

  it('still opens after four wrong ones', async () => {
    await ask();
    const { code } = await latestKeys(connection.db, ANA);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await visitor.post('/connexion/code', { email: ANA, code: wrong });
    }
    expect((await visitor.post('/connexion/code', { email: ANA, code })).status).toBe(303);
  });

  it('lasts 10 minutes', async () => {
    await ask();
    const { code } = await latestKeys(connection.db, ANA);
    await age(10.1);
    expect((await visitor.post('/connexion/code', { email: ANA, code })).status).toBe(400);
  });

  it('of one person opens nothing for another', async () => {
    await hire(connection.db, { email: 'bob@structure.example', role: 'hub_admin' });
    await ask();
    const { code } = await latestKeys(connection.db, ANA);
    const answer = await visitor.post('/connexion/code', { email: 'bob@structure.example', code });
    expect(answer.status).toBe(400);
  });
});

describe('after sign-in', () => {
  async function signIn(back = '') {
    await ask(ANA, back);
    const { linkToken } = await latestKeys(connection.db, ANA);
    return visitor.post('/connexion/lien', { token: linkToken });
  }

  it('the session is in a cookie that scripts and other sites do not get', async () => {
    const answer = await signIn();
    const line = (answer.headers['set-cookie'] ?? []).find((cookie) => cookie.startsWith(SESSION));
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=Lax/i);
    expect(line).toMatch(/Max-Age=2592000/i);
    expect(line).not.toMatch(/Secure/i);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/connexion',
    'organisation',
    `/${'a'.repeat(600)}`,
  ])('the way back never leads to %j', async (back) => {
    expect((await signIn(back)).location).toBe('/organisation');
  });

  it('a role that is taken away ends access with the next request', async () => {
    const email = 'eva@structure.example';
    await hire(connection.db, { email, role: 'organiser', zone: 'azur', name: 'Eva' });
    await ask(email);
    const { linkToken } = await latestKeys(connection.db, email);
    await visitor.post('/connexion/lien', { token: linkToken });
    expect((await visitor.get('/connexion')).text).toContain('Aller à mon espace');
    const system = await contextOf(connection.db, { viewer: { kind: 'system' } });
    await revokeRole(system, { email });
    const page = await visitor.get('/connexion');
    // Their session has ended with the role: they are asked for their address, like anybody.
    expect(page.text).toContain('Recevoir l’e-mail');
    expect(page.text).not.toContain('Aller à mon espace');
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('signing out ends the session for good, even for who kept the cookie', async () => {
    await signIn();
    const stolen = visitor.cookies.get(SESSION) ?? '';
    expect((await visitor.post('/deconnexion', {})).status).toBe(303);
    expect(visitor.cookies.has(SESSION)).toBe(false);
    const thief = httpVisitor(app.url);
    thief.cookies.set(SESSION, stolen);
    expect(await isSignedIn(thief)).toBe(false);
  });

  it('a forged or broken cookie is a visitor’s, not a failure', async () => {
    await signIn();
    const good = visitor.cookies.get(SESSION) ?? '';
    for (const bad of [`x${good}`, `${good}x`, 'a.b', '%', '%ff%fe', '"', 'é', '', 'a'.repeat(4000)]) {
      const who = httpVisitor(app.url);
      who.cookies.set(SESSION, encodeURI(bad) === bad ? bad : encodeURIComponent(bad));
      const answer = await who.get('/connexion');
      expect([bad.slice(0, 20), answer.status]).toEqual([bad.slice(0, 20), 200]);
      expect(await isSignedIn(who)).toBe(false);
    }
  });
});

describe('the demonstration', () => {
  it('does not exist outside demo mode', async () => {
    expect((await visitor.get('/connexion/demonstration')).status).toBe(404);
    const answer = await visitor.post('/connexion/demonstration', { person: 'demo-equipe-hub-du-sud' });
    expect(answer.status).toBe(404);
    expect(visitor.cookies.has(SESSION)).toBe(false);
    expect((await visitor.get('/connexion')).text).not.toContain('démonstration');
  });

  it('offers its invented people and nobody else, and says what it is', async () => {
    const demo = await appInProcess(connection, { mode: 'demo' });
    try {
      const who = httpVisitor(demo.url);
      const page = (await who.get('/connexion')).text;
      expect(page).toContain('C’est une démonstration');
      for (const zone of ['Aix-Marseille', 'Alpes', 'Avignon', 'Azur']) {
        expect(page).toContain(`J’organise les Switchs : ${zone}`);
      }
      expect(page).not.toContain('Ana Martin');
      const ana = await connection.db
        .selectFrom('user')
        .select('id')
        .where('email', '=', ANA)
        .executeTakeFirstOrThrow();
      expect((await who.post('/connexion/demonstration', { person: ana.id })).status).toBe(404);
      const answer = await who.post('/connexion/demonstration', { person: 'demo-organisation-alpes' });
      expect([answer.status, answer.location]).toEqual([303, '/organisation']);
      expect(await isSignedIn(who)).toBe(true);
      expect(demo.errors).toEqual([]);
    } finally {
      await demo.close();
    }
  });
});

describe('too many e-mails to one person', () => {
  it('is 429 with the time to wait, and a page that helps; whoever else asks is answered', async () => {
    const limited = await appInProcess(connection, { rateLimit: true });
    try {
      const who = httpVisitor(limited.url);
      for (let time = 0; time < 5; time += 1) {
        expect((await who.post('/connexion', { email: ANA })).status).toBe(303);
      }
      const refused = await who.post('/connexion', { email: ANA });
      expect(refused.status).toBe(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(refused.text).toContain('Trop d’essais en peu de temps');
      expect(await messages()).toHaveLength(5);
      expect((await who.post('/connexion', { email: 'bea@structure.example' })).status).toBe(303);
      expect(limited.errors).toEqual([]);
    } finally {
      await limited.close();
    }
  });
});
