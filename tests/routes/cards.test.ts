import { once } from 'node:events';
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { attachCard } from '~/domain/ideas/cards/attach-card.server';
import { MOST_PICTURE_BYTES } from '~/domain/pictures/picture-limits';
import { paths } from '~/paths';
import type { Connection } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { makeCards } from '../support/cards';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { formOfPage } from '../support/form-of-page';
import { type HttpVisitor, httpVisitor } from '../support/http-visitor';
import { makeIdea } from '../support/ideas';
import { phonePhoto } from '../support/pictures';
import { signInAs } from '../support/sign-in-as';
import { hire } from '../support/team';

const SLUG = 'des-cartes';
const PRIVATE = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' };
let connection: Connection;
let app: AppInProcess;
let ctx: Ctx;
let event: { id: string };
let team: HttpVisitor;
let facilitator: HttpVisitor;
let visitor: HttpVisitor;
/** Who works here, and yet not on this Switch. */
let strangers: Record<string, HttpVisitor>;
beforeAll(async () => {
  connection = await ownDatabase();
  const { db } = connection;
  app = await appInProcess(connection);
  ctx = await contextOf(db, { now: new Date() });
  event = await makeSwitch(db, ctx.hub, { slug: SLUG, zone: 'avignon' });
  await makeSwitch(db, ctx.hub, { slug: 'ailleurs', zone: 'alpes' });
  const at = (who: string) => ({ email: `${who}@team.example` });
  await hire(db, { ...at('team'), role: 'organiser', zone: 'avignon' });
  await hire(db, { ...at('table'), role: 'facilitator', switchEvent: SLUG });
  await hire(db, { ...at('zone'), role: 'organiser', zone: 'alpes' });
  await hire(db, { ...at('other'), role: 'facilitator', switchEvent: 'ailleurs' });
  await hire(db, { ...at('hub'), role: 'hub_admin', hubId: 'antilles-guyane' });
  const signIn = (who: string) => signInAs(app, db, at(who).email);
  [team, facilitator, visitor] = [await signIn('team'), await signIn('table'), httpVisitor(app.url)];
  strangers = {
    'another zone': await signIn('zone'),
    'another Switch': await signIn('other'),
    'another hub': await signIn('hub'),
  };
});
afterAll(async () => {
  await app.close();
  await connection.close();
});

const CARDS = paths.cards(SLUG);
const COPY = paths.photosToCopy(SLUG);
const queue = async () => (await team.get(COPY)).text;

/** What is answered to the head of a request whose body never comes. */
async function statusOf(headers: OutgoingHttpHeaders): Promise<number | undefined> {
  const sent = request(app.url, { path: COPY, method: 'POST', headers });
  sent.flushHeaders();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  sent.destroy();
  return response.statusCode;
}

/** As a browser sends chosen files. */
async function send(by: HttpVisitor, files: { name: string; bytes: Uint8Array }[], type = 'image/jpeg') {
  const form = new FormData();
  for (const { name, bytes } of files)
    form.append('photos', new File([new Uint8Array(bytes)], name, { type }));
  const sent = new Response(form);
  const headers = { origin: app.url, 'content-type': sent.headers.get('content-type') ?? '' };
  return by.send(COPY, { method: 'POST', headers, body: Buffer.from(await sent.arrayBuffer()) });
}
const photosOf = async () =>
  (await connection.db.selectFrom('ideaPhoto').select('id').orderBy('createdAt').execute()).map(
    ({ id }) => id,
  );

describe('cards to print', () => {
  it('are made by the team, read again from paper, and voided by their code', async () => {
    expect((await team.get(CARDS)).text).toContain('Aucune carte pour le moment.');
    const wrong = await team.post(CARDS, { intent: 'make', of: 'no-table', count: 'douze' });
    expect([wrong.status, wrong.text.includes('Écrivez un nombre entre 1 et')]).toEqual([400, true]);
    expect(wrong.text).toContain('value="douze"');
    const none = await team.post(CARDS, { intent: 'make', of: 'each-table', count: '4' });
    expect([none.status, none.text.includes('Ajoutez d’abord des tables')]).toEqual([400, true]);
    const made = await team.post(CARDS, { intent: 'make', of: 'no-table', count: '3' });
    expect(made.status).toBe(303);
    const page = await team.get(made.location);
    expect(page.text).toContain('Les cartes sont prêtes.');
    const pdf = await team.get(paths.cardsPdf(SLUG, 1));
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(pdf.headers['cache-control']).toContain('no-store');
    expect((await team.get(paths.cardsPdf(SLUG, 9))).status).toBe(404);

    const unknown = await team.post(CARDS, { intent: 'void', code: 'AAAA-2222' });
    expect([unknown.status, unknown.text.includes('aucune carte de ce Switch')]).toEqual([400, true]);
    const [code = ''] = await makeCards({ ...ctx, viewer: { kind: 'system' } }, event.id, 1);
    expect((await visitor.get(paths.stub(code))).status).toBe(200);
    const voided = await team.post(CARDS, { intent: 'void', code });
    expect((await team.get(voided.location)).text).toContain('Ce talon n’ouvre plus rien.');
    expect((await visitor.get(paths.stub(code))).status).toBe(404);
    await team.post(CARDS, { intent: 'restore', code });
    expect((await visitor.get(paths.stub(code))).status).toBe(200);
  });

  it('are kept by no browser, and nobody else’s to make', async () => {
    expect((await team.get(CARDS)).headers).toMatchObject(PRIVATE);
    const make = { intent: 'make', of: 'no-table', count: '1' };
    const count = () => connection.db.selectFrom('ideaCard').select('code').execute();
    const before = (await count()).length;
    expect((await visitor.post(CARDS, make)).location).toContain('/connexion');
    for (const by of [facilitator, ...Object.values(strangers)])
      expect([403, 404]).toContain((await by.post(CARDS, make)).status);
    expect(await count()).toHaveLength(before);
  });
});

describe('photos to copy', () => {
  it('are told in a plain sentence where a file is too heavy or no picture; the others are kept', async () => {
    const good = await phonePhoto('jpeg', 120);
    const heavy = Buffer.concat([good, Buffer.alloc(MOST_PICTURE_BYTES)]);
    const answer = await send(facilitator, [
      { name: 'lourde.jpg', bytes: heavy },
      { name: 'texte.jpg', bytes: Buffer.from('%PDF-1.7 une page') },
      { name: 'carte.jpg', bytes: good },
      { name: 'coupée.jpg', bytes: (await phonePhoto('jpeg', 400)).subarray(0, 600) },
    ]);
    expect(answer.status).toBe(400);
    for (const said of [
      '12 Mo au plus. Reprenez-la en plus petit.',
      'Choisissez une photo au format JPEG, PNG ou WebP.',
      'Cette photo est abîmée ou incomplète.',
      '1 photo ajoutée.',
    ])
      expect(answer.text).toContain(said);
    for (const name of ['lourde.jpg', 'texte.jpg', 'coupée.jpg']) expect(answer.text).toContain(name);
    expect(await queue()).toContain('1 photo à recopier');
    // The same file again is one photo.
    const again = await send(team, [{ name: 'encore.jpg', bytes: good }]);
    expect((await team.get(again.location)).text).toContain('1 photo était déjà là.');
    expect(await photosOf()).toHaveLength(1);
  });

  it('asks for a file, and refuses what is no form or far too much at once', async () => {
    const empty = await send(team, [{ name: '', bytes: Buffer.alloc(0) }], 'application/octet-stream');
    expect([empty.status, empty.text.includes('Choisissez au moins une photo.')]).toEqual([400, true]);
    const asJson = { origin: app.url, 'content-type': 'application/json' };
    expect((await team.send(COPY, { method: 'POST', headers: asJson, body: '{}' })).status).toBe(415);
    const headers = { origin: app.url, 'content-type': 'multipart/form-data; boundary=x' };
    const broken = await team.send(COPY, {
      method: 'POST',
      headers,
      body: '--x\r\nContent-Disposition: form-data',
    });
    expect(broken.status).toBe(400);
    // Refused by its length alone, while nothing of it was read.
    const endless = { ...headers, 'content-length': String(4 * 1024 ** 3), expect: '100-continue' };
    expect(await statusOf(endless)).toBe(413);
  });

  it('are JPEG without what a telephone writes into them, for the team alone and kept nowhere', async () => {
    const [photo = ''] = await photosOf();
    const file = paths.photoToCopyFile(SLUG, photo, 0);
    const cookie = [...facilitator.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const shown = await fetch(app.url + file, { headers: { cookie } });
    expect(Object.fromEntries(shown.headers)).toMatchObject({ ...PRIVATE, 'content-type': 'image/jpeg' });
    const { format, exif } = await sharp(Buffer.from(await shown.arrayBuffer())).metadata();
    expect([format, exif]).toEqual(['jpeg', undefined]);
    for (const page of [COPY, paths.photoToCopy(SLUG, photo)])
      expect((await facilitator.get(page)).headers, page).toMatchObject(PRIVATE);
    for (const page of [COPY, paths.photoToCopy(SLUG, photo), file]) {
      const asked = await visitor.get(page);
      expect([asked.status, asked.location.startsWith('/connexion'), asked.text]).toEqual([303, true, '']);
      for (const [who, stranger] of Object.entries(strangers))
        expect([403, 404], `${who} ${page}`).toContain((await stranger.get(page)).status);
    }
    // Nor by the address of a Switch that is theirs.
    const theirs = strangers['another zone'];
    for (const page of [paths.photoToCopy('ailleurs', photo), paths.photoToCopyFile('ailleurs', photo, 0)])
      expect((await theirs?.get(page))?.status).toBe(404);
  });

  it('are not added, taken or copied by anybody else', async () => {
    const bytes = await phonePhoto('jpeg', 200);
    const [photo = ''] = await photosOf();
    for (const by of [visitor, ...Object.values(strangers)]) {
      expect([303, 403, 404]).toContain((await send(by, [{ name: 'a.jpg', bytes }])).status);
      expect([303, 403, 404]).toContain(
        (await by.post(paths.photoToCopy(SLUG, photo), { intent: 'take' })).status,
      );
    }
    expect(await photosOf()).toEqual([photo]);
    expect(await queue()).toContain('1 photo à recopier');
  });

  it('is copied by one person at a time, and its wrong code is said', async () => {
    const next = await facilitator.post(COPY, { intent: 'next' });
    expect(next.status).toBe(303);
    expect((await team.get(next.location)).text).toContain('recopie cette photo.');
    const page = await facilitator.get(next.location);
    const form = { ...formOfPage(page.text, 'description'), title: 'Un café', description: 'Un lieu calme.' };
    const wrong = await facilitator.post(next.location, { ...form, speakerType: 'usager', code: 'AAAA2222' });
    expect([wrong.status, wrong.text.includes('Vérifiez le code')]).toEqual([400, true]);
    expect(wrong.text).toContain('Un lieu calme.');
    const [code = ''] = await makeCards({ ...ctx, viewer: { kind: 'system' } }, event.id, 1);
    const done = await facilitator.post(next.location, { ...form, speakerType: 'usager', code });
    expect((await facilitator.get(done.location)).text).toMatch(/Idée \d+ enregistrée\./);
    expect((await visitor.get(paths.stub(code))).text).toContain('Un café');
  });
});

describe('the stub of a card', () => {
  async function copied() {
    const number = await makeIdea(ctx, event, {
      ...{ authorContact: 'email', authorEmail: 'odette@prive.example', title: 'Un bus numérique' },
    });
    const [code = ''] = await makeCards({ ...ctx, viewer: { kind: 'system' } }, event.id, 1);
    const { id } = await connection.db
      .selectFrom('idea')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    await inTransaction(connection.db, (trx) =>
      attachCard(trx, ctx, { typed: code, switchEventId: event.id, ideaId: id }),
    );
    return { code, id };
  }
  const reach = (id: string) =>
    connection.db
      .selectFrom('idea')
      .select(['authorContact as by', 'authorEmail as email', 'authorPhone as phone'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();

  it('answers alike whatever a code does not open, to reading and to writing', async () => {
    const { code } = await copied();
    await team.post(CARDS, { intent: 'void', code });
    // But for its own address, which leads to the other language.
    const read = async (typed: string) => {
      const { status, text } = await visitor.get(`/cartes/${typed}`);
      return { status, text: text.replaceAll(`/cartes/${typed}`, '') };
    };
    const nothing = await read('AAAA2222');
    expect(nothing.status).toBe(404);
    for (const typed of ['x', 'ZZZZ-9999', code]) {
      expect(await read(typed)).toEqual(nothing);
      expect((await visitor.post(`/cartes/${typed}`, { intent: 'erase' })).status).toBe(404);
    }
  });

  it('shows little of the contact, changes it with a consent, and erases it', async () => {
    const { code, id } = await copied();
    const stub = paths.stub(code);
    const page = await visitor.get(stub);
    expect(page.headers).toMatchObject(PRIVATE);
    expect(page.text).toContain('o…@prive.example');
    expect(page.text).not.toContain('odette@prive.example');
    const change = { intent: 'contact', authorContact: 'phone', authorPhone: '06 12 34 56 78' };
    const unasked = await visitor.post(stub, change);
    expect(unasked.status).toBe(400);
    expect(unasked.text).toContain('06 12 34 56 78');
    expect(await reach(id)).toMatchObject({ by: 'email' });
    const wrong = await visitor.post(stub, { ...change, authorConsent: 'yes', authorPhone: '12' });
    expect(wrong.status).toBe(400);
    const changed = await visitor.post(stub, { ...change, authorConsent: 'yes' });
    expect((await visitor.get(changed.location)).text).toContain('numéro finissant par 78');
    expect(await reach(id)).toEqual({ by: 'phone', email: null, phone: '+33612345678' });
    const erased = await visitor.post(stub, { intent: 'erase' });
    expect((await visitor.get(erased.location)).text).toContain('Votre contact est effacé.');
    expect(await reach(id)).toEqual({ by: 'none', email: null, phone: null });
  });
});
