import { once } from 'node:events';
import { connect as openSocket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sealToken } from '~/domain/registrations/registration-token';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { type Answer, type HttpVisitor, httpVisitor } from '../support/http-visitor';
import { makeIdea } from '../support/ideas';
import { registerPeople } from '../support/register-people';
import { signInAs } from '../support/sign-in-as';
import { hire } from '../support/team';

const DAY_MS = 86_400_000;
let connection: Connection;
let app: AppInProcess;
let visitor: HttpVisitor;
let admin: HttpVisitor;
let idea: number;
let token: string;

beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection);
  visitor = httpVisitor(app.url);
  const now = new Date();
  const ctx = await contextOf(connection.db, { now });
  const event = await makeSwitch(connection.db, ctx.hub, {
    slug: 'ouvert',
    zone: 'avignon',
    capacity: 5_000,
    startsAt: new Date(now.getTime() + 20 * DAY_MS),
    registrationOpensAt: new Date(now.getTime() - DAY_MS),
  });
  const [registration = ''] = await registerPeople(ctx, event, [{}]);
  token = sealToken(app.env.secret, registration);
  idea = await makeIdea(ctx, event);
  await hire(connection.db, { email: 'admin@team.example', role: 'hub_admin' });
  admin = await signInAs(app, connection.db, 'admin@team.example');
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
// Whatever was sent above, nothing failed on our side.
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

/** A refusal that helps: a page of ours, with a title, what to do, and nothing of our insides. */
function expectHelp(answer: Pick<Answer, 'text'> & { headers: Answer['headers'] }): void {
  expect(answer.headers['content-type']).toMatch(/^text\/html/);
  expect(answer.text).toMatch(/<h1[ >]/);
  expect(answer.text).toMatch(/<html lang="fr"/);
  expect(answer.text).not.toMatch(/node_modules|\.tsx?:\d|at \w+ \(|select .* from|\bSQL\b/);
}

describe('addresses', () => {
  it.each([
    ['/%00', 400],
    ['/switchs/%00', 400],
    ['/switchs?q=%00', 400],
    ['/%', 400],
    ['/%zz', 400],
    ['/switchs/%c3%28', 400],
    ['/%E0%A4%A', 400],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/../../etc/passwd', 404],
    ['/assets/..%2f..%2f..%2fpackage.json', 403],
    ['/assets/%2e%2e/%2e%2e/package.json', 403],
    ['/assets/nothing.js', 404],
    ['/.env', 404],
    ['/.git/config', 404],
    ['//evil.example/', 404],
    ['/\\evil.example', 404],
    ['/..//evil.example', 404],
    ['/%2e%2e//evil.example', 404],
    [`/${'a'.repeat(3_000)}`, 404],
    [`/${'a'.repeat(6_000)}`, 414],
    ["/switchs/'%20or%201=1--", 404],
    ['/switchs/%3Cscript%3E', 404],
    ['/switchs/%F0%9F%98%80', 404],
    ['/idees/99999999999999999999', 404],
    ['/idees/-1', 404],
    ['/idees/1e3', 404],
    ['/idees/1.5', 404],
    ['/idees/NaN', 404],
    ['/inscriptions/%E2%80%AE', 404],
    [`/inscriptions/${'A'.repeat(42)}`, 404],
    ['/hub/messages/not-a-uuid', 303],
  ])('%s', async (path, status) => {
    const answer = await visitor.get(path);
    expect(answer.status).toBe(status);
    if (status >= 400 && !path.startsWith('/assets')) expectHelp(answer);
  });

  it.each([
    '/switchs?page=-1',
    '/switchs?page=99999999999999999999',
    '/switchs?page=1.5&page=2',
    '/switchs?page[]=1&page[a][b]=2',
    '/switchs?zone=%27%20or%201=1&public=%3Cscript%3Ealert(1)%3C/script%3E&quand=x',
    `/switchs?q=${encodeURIComponent("';drop table switch_event;--%_\\ & | ! ( ) <-> :*")}`,
    `/switchs?q=${'a'.repeat(3_000)}`,
    '/switchs?q=%ff%fe',
    '/switchs?lang=xx&lang[]=fr',
    `/tableau?q=${encodeURIComponent("a' & !b | (c:* <-> \\ ")}&zone=x&switch=y&type=z&audience=w`,
    '/tableau.json?q=%25&to_sort=99999999999&declined=-5',
    '/communes.json?q=%27%22%5C%25_',
    '/?lang=en%0d%0aSet-Cookie:%20a=b',
    '/connexion?retour=%0d%0aLocation:%20//evil.example',
    '/connexion/lien?token=%0d%0a',
  ])('a strange query is only a query: %s', async (path) => {
    const answer = await visitor.get(path);
    expect([200, 400, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('<script>alert(1)');
    expect(answer.headers['set-cookie']?.join() ?? '').not.toContain('a=b');
  });
});

describe('requests', () => {
  const form = 'application/x-www-form-urlencoded';
  const post = (headers: Record<string, string>, body: string | Buffer = 'email=a@b.fr') =>
    visitor.send('/connexion', { method: 'POST', headers: { 'content-type': form, ...headers }, body });

  it.each(['TRACE', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s is 405', async (method) => {
    const answer = await visitor.send('/switchs', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD, POST');
    expectHelp(answer);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost.evil.example' },
    { origin: 'nonsense' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { referer: 'https://evil.example/form' },
  ])('a form of another site is 403: %j', async (headers) => {
    const before = await countRows();
    const answer = await post(headers as Record<string, string>);
    expect(answer.status).toBe(403);
    expectHelp(answer);
    expect(await countRows()).toEqual(before);
  });

  it('a form of nowhere in somebody’s session is 403; of a script without one it is read', async () => {
    const headers = { 'content-type': form };
    const signedIn = await admin.send('/deconnexion', { method: 'POST', headers, body: '' });
    expect(signedIn.status).toBe(403);
    expect((await admin.get('/organisation')).status).toBe(200);
    expect((await post({})).status).toBe(303);
    expect((await post({ origin: app.url })).status).toBe(303);
    expect((await post({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });

  it.each([
    'text/plain',
    'application/json',
    'application/xml',
    'image/png',
    'nonsense',
    'application/x-www-form-urlencodedx',
  ])('a body of type %s is 415', async (type) => {
    const answer = await post({ 'content-type': type });
    expect(answer.status).toBe(415);
    expectHelp(answer);
  });

  it.each([
    ['no boundary', 'multipart/form-data', 'x'],
    ['garbage', 'multipart/form-data; boundary=x', 'garbage'],
    [
      'cut short',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na@b',
    ],
    [
      'no name',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n',
    ],
    ['a NUL', form, 'email=a%00@b.fr'],
    ['a NUL in a name', form, 'email=a@b.fr&a%00=1'],
  ])('a body with %s is 400', async (_what, type, body) => {
    const answer = await post({ 'content-type': type }, body);
    expect(answer.status).toBe(400);
    expectHelp(answer);
  });

  it('a file in a form is nobody’s field', async () => {
    const body =
      '--x\r\nContent-Disposition: form-data; name="email"; filename="a.exe"\r\nContent-Type: a/b\r\n\r\nMZ\r\n--x--\r\n';
    expect((await post({ 'content-type': 'multipart/form-data; boundary=x' }, body)).status).toBe(400);
  });

  it('a body over 256 kB is 413, with its length said or not', async () => {
    const body = Buffer.alloc(300_000, 'a');
    const said = await post({}, body);
    expect(said.status).toBe(413);
    expectHelp(said);
    const counted = await post({ 'transfer-encoding': 'chunked' }, body);
    expect(counted.status).toBe(413);
    expectHelp(counted);
  });

  it('a hundred thousand fields are read or refused, not choked on', async () => {
    const answer = await post({}, 'a=&'.repeat(80_000));
    expect(answer.status).toBe(400);
  });

  it.each(['a b', '<script>', 'x:99999', 'x:y', 'a/b', '[::zz]', `${'a'.repeat(300)}`])(
    'the host %j is 400',
    async (host) => {
      const answer = await visitor.get('/', { host });
      expect(answer.status).toBe(400);
    },
  );

  it.each(['evil.example', '127.0.0.1', '[::1]:3000', 'LOCALHOST'])(
    'the host %s is of no hub, so the default one answers',
    async (host) => {
      const answer = await visitor.get('/accessibilite', { host });
      expect(answer.status).toBe(200);
      expect(answer.text).not.toContain('evil.example');
    },
  );

  it.each([
    { 'x-forwarded-host': 'a:99999' },
    { 'x-forwarded-host': 'evil.example' },
    { 'x-forwarded-proto': 'javascript' },
    { 'x-forwarded-for': "'; drop table --" },
    { cookie: 'lang=%ff; switchboard.session_token=%; =; ;;; a' },
    { cookie: `lang=${'x'.repeat(5_000)}` },
    { cookie: 'connexion=eyJhIjoxfQ==; lang=en; lang=fr' },
    { 'accept-language': '\u00ff'.repeat(200) },
    { 'if-none-match': '"'.repeat(500) },
    { range: 'bytes=0-0,-1,5-2' },
    { accept: '*/*;q=nonsense' },
    { 'accept-encoding': 'br;q=nonsense, ,,gzip;q=-1' },
  ])('strange headers are no failure: %j', async (headers) => {
    for (const path of ['/', '/connexion', '/connexion/code']) {
      const answer = await visitor.get(path, headers as Record<string, string>);
      expect([200, 400], path).toContain(answer.status);
      expect(answer.text).not.toContain('evil.example');
    }
  });

  it.each([
    ['an absolute address', 'GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n'],
    ['a star', 'GET * HTTP/1.1\r\nHost: localhost\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n'],
    ['HTTP/1.0', 'GET / HTTP/1.0\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n'],
    [
      'two lengths',
      'POST /connexion HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n',
    ],
    [
      'a length and chunks',
      'POST /connexion HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n',
    ],
    ['nonsense', 'nonsense\r\n'],
    ['20 kB of headers', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n`],
  ])('the line of %s is refused', async (_what, head) => {
    const said = await raw(`${head}Connection: close\r\n\r\n`);
    expect(Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1])).toSatisfy(
      (status: number) => status >= 400 && status < 500,
    );
    expect(said).not.toMatch(/node_modules|evil\.example/);
  });
});

/** What somebody may put into a field, and what must never come out of a page as it is. */
const HOSTILE: Record<string, string> = {
  nothing: '',
  'only spaces': ' \u00a0\u2003 ',
  '10,000 characters': 'a'.repeat(10_000),
  '10,000 emojis': '👩🏽‍🦽'.repeat(1_400),
  'an emoji': '👩🏽‍🦽',
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'an attribute': '" autofocus onfocus="alert(1)',
  'a template': '{{7*7}} #{7*7} {name} %s %n',
  SQL: "'); drop table registration; --",
  'right to left': '\u202etxt.exe\u202c \u2066مرحبا\u2069',
  'control characters': 'a\u0001\u0008\u001b[31m\u007f\u0085b',
  'a line of mail': 'a@b.fr\r\nBcc: evil@evil.example\r\n\r\nHello',
  'lone surrogates': '\ud800 \udfff',
  'not a number': 'NaN',
  'a huge number': '9'.repeat(40),
  'a negative number': '-1',
  'an object': '[object Object]',
  'a prototype': '__proto__',
  'a path': '../../../etc/passwd',
};

interface HostileForm {
  path: () => string;
  by: () => HttpVisitor;
  fields: Record<string, string>;
}

/** A form of each kind with every field well filled; each field in turn is then filled with ill will. */
const FORMS: Record<string, HostileForm> = {
  registering: {
    path: () => '/switchs/ouvert/inscription',
    by: () => visitor,
    fields: {
      intent: 'confirm',
      step: 'review',
      forWhom: 'other',
      firstName: 'Odette',
      lastName: 'Roux',
      stakeholderType: 'usager',
      organization: 'Les Lices',
      contact: 'email',
      email: 'odette@example.org',
      phone: '06 12 34 56 78',
      companionName: 'Léa',
      companionPhone: '06 12 34 56 79',
      accessNeeds: 'Une boucle magnétique',
      accessNeedsConsent: 'on',
      laterContact: 'on',
      formId: '',
    },
  },
  'registering a group': {
    path: () => '/switchs/ouvert/inscription',
    by: () => visitor,
    fields: {
      intent: 'confirm',
      forWhom: 'group',
      'people[0].firstName': 'Odette',
      'people[0].lastName': 'Roux',
      'people[0].stakeholderType': 'usager',
      'people[999].firstName': 'Loin',
      'people[-1].firstName': 'Avant',
      'people[0].__proto__.x': 'y',
      partialOk: 'on',
      organization: 'Les Lices',
      contact: 'phone',
      phone: '06 12 34 56 78',
      companionName: 'Léa',
      companionPhone: '06 12 34 56 79',
    },
  },
  'a place': {
    path: () => `/inscriptions/${token}`,
    by: () => visitor,
    fields: {
      intent: 'change',
      version: '1',
      firstName: 'Odette',
      lastName: 'Roux',
      organization: '',
      contact: 'none',
      email: '',
      phone: '',
      accessNeeds: '',
    },
  },
  'a short code': { path: () => '/code', by: () => visitor, fields: { code: 'ABCD2345' } },
  'an idea': {
    path: () => '/switchs/ouvert/idees/nouvelle',
    by: () => visitor,
    fields: {
      title: 'Un café des écrans',
      description: 'Un lieu calme.',
      audiences: 'seniors',
      speakerType: 'usager',
      speakerFirstName: 'Odette',
      authorContact: 'email',
      authorEmail: 'odette@example.org',
      authorPhone: '06 12 34 56 78',
      formId: '',
    },
  },
  'sign-in': {
    path: () => '/connexion',
    by: () => visitor,
    fields: { email: 'a@b.fr', retour: '/organisation' },
  },
  'the code': {
    path: () => '/connexion/code',
    by: () => visitor,
    fields: { email: 'a@b.fr', code: '123456' },
  },
  'the link': { path: () => '/connexion/lien', by: () => visitor, fields: { token: 'A'.repeat(32) } },
  triage: {
    path: () => `/hub/idees/${idea}`,
    by: () => admin,
    fields: {
      intent: 'decide',
      expectedVersion: '1',
      column: 'service_to_prepare',
      serviceForm: 'formation',
      deliverer: 'La médiathèque',
      deliveryPlace: 'Ici',
      deliveryWhen: 'Mardi',
      deliveryAudience: 'Tous',
      reason: 'Parce que',
      after: '',
      estimatedCostEuros: '100',
    },
  },
  'a move': {
    path: () => '/tableau.json',
    by: () => admin,
    fields: { idea: '1', column: 'declined', after: '', expectedVersion: '1' },
  },
  'a Switch': {
    path: () => '/organisation/switchs/nouveau',
    by: () => admin,
    fields: {
      intent: 'save',
      title: 'Un Switch',
      purpose: 'Parler',
      zone: 'avignon',
      'sessions[0].kind': 'forum',
      'sessions[0].title': 'Forum',
      'sessions[0].day': '2027-09-24',
      'sessions[0].start': '9 h',
      'sessions[0].end': '12 h',
      venueName: 'Salle',
      venueAddress: '1 rue',
      communeName: 'Avignon',
      communeCode: '84007',
      postalCode: '84000',
      accessInformation: '',
      capacity: '40',
      'seats.usager.reserved': '1',
      'seats.usager.maximum': '2',
      releaseDay: '',
      releaseHour: '',
      opensDay: '2027-06-01',
      opensHour: '9 h',
      closesDay: '2027-09-23',
      closesHour: '18 h',
      audiences: 'seniors',
      contactName: 'Camille',
      contactPhone: '04 65 71 00 00',
    },
  },
  'people of a Switch': {
    path: () => '/organisation/switchs/ouvert/inscriptions',
    by: () => admin,
    fields: { registration: 'x', confirmed: 'yes' },
  },
  messages: { path: () => '/hub/messages', by: () => admin, fields: { intent: 'retry', id: 'x' } },
};

describe('every field of every form', () => {
  it.each(Object.keys(FORMS))(
    '%s',
    async (name) => {
      const form = FORMS[name];
      if (!form) throw new Error(name);
      for (const [what, value] of Object.entries(HOSTILE)) {
        for (const field of Object.keys(form.fields)) {
          const where = `${name}, ${field}: ${what}`;
          const before = await countRows();
          const answer = await form.by().post(form.path(), { ...form.fields, [field]: value });
          expect(answer.status, where).toBeLessThan(500);
          expect(answer.text, where).not.toMatch(/<script>alert|<img src=x|" autofocus onfocus|node_modules/);
          expect(answer.headers.location ?? '', where).toMatch(/^(\/(?!\/).*)?$/);
          if (answer.status >= 400) expect(await countRows(), where).toEqual(before);
        }
      }
    },
    600_000,
  );

  it('left nothing invisible behind, and no line end where a mail header will stand', async () => {
    const people = await connection.db.selectFrom('registration').selectAll().execute();
    const owed = await connection.db.selectFrom('message').select(['toEmail', 'toName', 'toPhone']).execute();
    const ideas = await connection.db
      .selectFrom('idea')
      .select(['title', 'speakerFirstName', 'authorEmail'])
      .execute();
    const events = await connection.db.selectFrom('switchEvent').select(['title', 'slug']).execute();
    const lines = [...people, ...owed, ...ideas, ...events].flatMap((row) =>
      Object.entries(row).filter(([field]) => field !== 'accessNeeds'),
    );
    for (const [field, value] of lines) {
      if (typeof value === 'string') expect(value, field).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }
    expect(owed.map(({ toEmail }) => toEmail).join()).not.toContain('evil.example');
  });
});

/** Everything that a form could have written. */
async function countRows(): Promise<Record<string, number>> {
  const { db } = connection;
  const counts: Record<string, number> = {};
  for (const table of ['registration', 'party', 'idea', 'switchEvent', 'venue', 'message', 'user'] as const) {
    const { count } = await db
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    counts[table] = count;
  }
  return counts;
}

async function raw(request: string): Promise<string> {
  const socket = openSocket(Number(new URL(app.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(request);
  return text(socket);
}
