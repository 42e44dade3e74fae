import type { AppLoadContext } from '@remix-run/node';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { sealCalendarToken } from '~/domain/people/calendar-token';
import { ownCalendarKey, renewOwnCalendar } from '~/domain/people/own-calendar.server';
import { readStaff } from '~/domain/people/read-staff.server';
import { loader } from '~/routes/feeds/own-calendar';
import type { Connection } from '~db/connect.server';
import { readCalendar } from '../calendar/read-calendar';
import { contextOf, NOW } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { registerPeople } from '../support/register-people';
import { hire } from '../support/team';

const SECRET = 'a secret of thirty-two characters';
const EMAIL = 'ana@structure.example';
const DAY = 86_400_000;

let connection: Connection;
let base: Ctx;

beforeAll(async () => {
  connection = await ownDatabase();
  base = await contextOf(connection.db);
  const { hub } = base;
  const event = await makeSwitch(connection.db, hub, {
    zone: 'alpes',
    title: 'Un Switch à Gap',
    releaseAt: new Date(NOW.getTime() + 10 * DAY),
    seatRules: [{ stakeholderType: 'usager', reserved: 5 }],
  });
  await makeSwitch(connection.db, hub, { zone: 'alpes', title: 'Pas encore annoncé', status: 'draft' });
  await makeSwitch(connection.db, hub, { zone: 'azur', title: 'Ailleurs' });
  await registerPeople(base, event, [
    {
      firstName: 'Odette',
      lastName: 'Zyxwvut',
      contact: { contact: 'email', email: 'secret@prive.example' },
    },
  ]);
});
afterAll(() => connection.close());
beforeEach(async () => {
  await connection.db.deleteFrom('calendarKey').execute();
  await connection.db.deleteFrom('roleGrant').execute();
  await hire(connection.db, { email: EMAIL, role: 'organiser', zone: 'alpes' });
});

async function signedIn(): Promise<Ctx> {
  const { db } = connection;
  const person = await db.selectFrom('user').selectAll().where('email', '=', EMAIL).executeTakeFirstOrThrow();
  return { ...base, viewer: await readStaff(db, person, NOW) };
}
const key = async () => (await ownCalendarKey(await signedIn(), SECRET)) ?? { token: '', version: 0 };

/** Asks as a calendar program does: without a cookie. */
async function ask(secret: string, headers: HeadersInit = {}, ctx: Ctx = base): Promise<Response> {
  const env = { secret: SECRET, appUrl: 'https://hub.example', hub: 'hub-du-sud' };
  const context = { ctx, env } as unknown as AppLoadContext;
  const request = new Request(`https://hub.example/agendas/${secret}.ics`, { headers });
  return Promise.resolve(loader({ context, params: { secret }, request })).catch(
    (thrown: { init: ResponseInit }) => new Response(null, thrown.init),
  );
}

describe('one’s own calendar', () => {
  it('holds the Switches that one organises, drafts too, with counts and moments, and nobody’s name', async () => {
    const answer = await ask((await key()).token);
    const text = Buffer.from(await answer.arrayBuffer()).toString();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const { events, method } = readCalendar(text);
    expect(method).toBe('PUBLISH');
    expect(events.map(({ summary }) => summary).sort()).toEqual([
      'Brouillon\u00a0: Inscriptions fermées\u00a0: Pas encore annoncé',
      'Brouillon\u00a0: Pas encore annoncé',
      'Inscriptions fermées\u00a0: Un Switch à Gap',
      'Places réservées ouvertes à tous\u00a0: Un Switch à Gap',
      'Un Switch à Gap',
    ]);
    const gap = events.find(({ summary }) => summary === 'Un Switch à Gap');
    expect(gap?.description).toContain('Places prises\u00a0: 1 sur 40. En attente\u00a0: 0.');
    expect(gap?.description).toContain('https://hub.example/organisation/switchs/');
    const opening = events.find(({ summary }) => summary.startsWith('Places'));
    expect(opening?.start).toEqual(new Date(NOW.getTime() + 10 * DAY));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(text).not.toMatch(/Zyxwvut|Odette|secret@prive/);
  });

  it('holds the last day to arrange what somebody needs, in the zone’s morning, and no count of it', async () => {
    await connection.db
      .updateTable('registration')
      .set({ needKinds: ['sign_language'], accessNeedsConsentAt: NOW })
      .where('lastName', '=', 'Zyxwvut')
      .execute();
    const ctx = { ...base, hub: { ...base.hub, needDeadlines: { sign_language: 15 } } };
    const answer = await ask((await key()).token, {}, ctx);
    const text = Buffer.from(await answer.arrayBuffer()).toString();
    const due = readCalendar(text).events.find(({ summary }) => summary.startsWith('Dernier jour'));
    // Twenty days after NOW, fifteen days before that: at nine in Paris.
    expect(due?.local).toBe('2026-06-21T09:00:00');
    expect(due?.summary).toContain('langue des signes');
    expect(text).not.toMatch(/Zyxwvut|Odette/);
    await connection.db
      .updateTable('registration')
      .set({ needKinds: [], accessNeedsConsentAt: null })
      .execute();
  });

  it('bears the Switch’s own UID, as every other calendar does', async () => {
    const answer = await ask((await key()).token);
    const { events } = readCalendar(Buffer.from(await answer.arrayBuffer()).toString());
    const known = await connection.db
      .selectFrom('switchEvent')
      .select('calendarUid')
      .where('title', 'like', '%Gap')
      .execute();
    expect(events.find(({ summary }) => summary === 'Un Switch à Gap')?.uid).toBe(known[0]?.calendarUid);
  });

  it('is kept by nobody else, and answers 304 until something changes', async () => {
    const { token } = await key();
    const first = await ask(token);
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(first.headers.has('Switchboard-Keep')).toBe(false);
    const etag = first.headers.get('ETag') ?? '';
    expect((await ask(token, { 'If-None-Match': etag })).status).toBe(304);
    const event = await connection.db
      .selectFrom('switchEvent')
      .select('slug')
      .where('title', 'like', '%Gap')
      .executeTakeFirstOrThrow();
    await registerPeople(base, event, [{ lastName: 'Autre' }]);
    expect((await ask(token, { 'If-None-Match': etag })).status).toBe(200);
  });

  it('has another address once it was renewed; the old one is unknown', async () => {
    const { token, version } = await key();
    const ctx = await signedIn();
    await renewOwnCalendar(ctx, version);
    await renewOwnCalendar(ctx, version);
    const renewed = await key();
    expect(renewed.version).toBe(2);
    expect((await ask(token)).status).toBe(404);
    expect((await ask(renewed.token)).status).toBe(200);
    const told = await connection.db
      .selectFrom('history')
      .select('subject')
      .where('act', '=', 'calendar-renewed')
      .execute();
    expect(told).toEqual([{ subject: 'hub' }]);
  });

  it('ends with the role, and at its last day', async () => {
    const { token } = await key();
    await connection.db.updateTable('roleGrant').set({ expiresAt: NOW }).execute();
    expect((await ask(token)).status).toBe(404);
    await connection.db.updateTable('roleGrant').set({ expiresAt: null }).execute();
    expect((await ask(token)).status).toBe(200);
    await connection.db.deleteFrom('roleGrant').execute();
    expect((await ask(token)).status).toBe(404);
  });

  it('is opened by no other hub, no other secret and no other spelling', async () => {
    const { token } = await key();
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    expect((await ask(token, {}, far)).status).toBe(404);
    const { viewer } = await signedIn();
    const userId = viewer.kind === 'staff' ? viewer.userId : '';
    const other = sealCalendarToken('another secret', { userId, hubId: 'hub-du-sud', version: 1 });
    expect((await ask(other)).status).toBe(404);
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...'AZaz09_-'), async (at, letter) => {
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        if (forged !== token) expect((await ask(forged)).status).toBe(404);
      }),
      { numRuns: 30 },
    );
    for (const odd of ['', 'x', `${token}=`, `${token}AA`, 'A'.repeat(300)])
      expect((await ask(odd)).status).toBe(404);
  });
});
