import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { sealFollowerToken } from '~/domain/ideas/following/follower-token';
import { sealToken } from '~/domain/registrations/registration-token';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { formOfPage } from '../support/form-of-page';
import { type HttpVisitor, httpVisitor } from '../support/http-visitor';
import { makeIdea } from '../support/ideas';
import { registerPeople } from '../support/register-people';

const DAY_MS = 86_400_000;

let connection: Connection;
let app: AppInProcess;
let ctx: Ctx;
let event: { id: string; slug: string };
let token: string;

beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection);
  ctx = await contextOf(connection.db, { now: new Date() });
  const now = Date.now();
  event = await makeSwitch(connection.db, ctx.hub, {
    slug: 'gap',
    zone: 'alpes',
    registrationOpensAt: new Date(now - DAY_MS),
    startsAt: new Date(now + 20 * DAY_MS),
  });
  await makeSwitch(connection.db, ctx.hub, {
    slug: 'ancien',
    zone: 'alpes',
    startsAt: new Date(now - 18 * DAY_MS),
    endsAt: new Date(now - 17 * DAY_MS),
  });
  const [registration = ''] = await registerPeople(ctx, event, [
    { firstName: 'Odette', contact: { contact: 'email', email: 'odette@prive.example' } },
  ]);
  token = sealToken(app.env.secret, registration);
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

const visit = (): HttpVisitor => httpVisitor(app.url);
const idea = (title: string) => makeIdea(ctx, event, { title });
const rowOf = (number: number) =>
  connection.db.selectFrom('idea').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
const typed = (title: string) => ({
  title,
  description: 'Dans chaque village.',
  speakerType: 'usager',
  speakerFirstName: 'Ana',
  authorContact: 'none',
  formId: randomUUID(),
});

describe('supporting an idea without JavaScript', () => {
  it('counts a browser once, shows it on the page, and takes it back', async () => {
    const number = await idea('Un atelier de soudure');
    const [one, two] = [visit(), visit()];
    // Kept for everybody before and after: what one browser did is shown to it alone.
    expect((await two.get(`/idees/${number}`)).text).toContain('Soyez la première personne');
    const answer = await one.post(`/idees/${number}/soutien`, { intent: 'support' });
    expect(answer).toMatchObject({ status: 303, location: `/idees/${number}?voix=soutien` });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^soutien=[\w-]{42}; Path=\/idees; Max-Age=31536000; HttpOnly; SameSite=Lax$/,
    );
    await one.post(`/idees/${number}/soutien`, { intent: 'support' });
    expect((await one.get(answer.location)).text).toContain('Merci, votre soutien compte');
    expect((await one.get(`/idees/${number}`)).text).toContain('Vous soutenez cette idée.');
    const others = (await two.get(`/idees/${number}`)).text;
    expect(others).toContain('1 personne soutient cette idée.');
    expect(others).not.toContain('Vous soutenez cette idée.');
    await one.post(`/idees/${number}/soutien`, { intent: 'take-back' });
    expect((await rowOf(number)).supportCount).toBe(0);
    expect((await one.get(`/idees/${number}`)).text).toContain('Je soutiens cette idée');
  });

  it('believes no number that it did not give', async () => {
    const number = await idea('Un atelier de tricot');
    const forger = visit();
    forger.cookies.set('soutien', 'A'.repeat(42));
    await forger.post(`/idees/${number}/soutien`, { intent: 'support' });
    await forger.post(`/idees/${number}/soutien`, { intent: 'support' });
    expect((await rowOf(number)).supportCount).toBe(1);
  });

  it('is refused from another site', async () => {
    const number = await idea('Un atelier de peinture');
    const answer = await visit().send(`/idees/${number}/soutien`, {
      method: 'POST',
      headers: { origin: 'https://autre.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'intent=support',
    });
    expect(answer.status).toBe(403);
    expect((await rowOf(number)).supportCount).toBe(0);
  });

  it('lets 250 people behind one address in, and slows a machine down', async () => {
    const strict = await appInProcess(connection, { rateLimit: true });
    const number = await idea('Un atelier de théâtre');
    const statuses: number[] = [];
    for (let at = 0; at < 420; at += 1) {
      const answer = await httpVisitor(strict.url).post(`/idees/${number}/soutien`, { intent: 'support' });
      statuses.push(answer.status);
    }
    await strict.close();
    expect(statuses.slice(0, 250).every((status) => status === 303)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('proposing alone', () => {
  const form = '/switchs/gap/idees/nouvelle';

  it('asks once whether it is an idea that exists, and loses nothing', async () => {
    const known = await idea('Une imprimante dans chaque mairie');
    const visitor = visit();
    const asked = await visitor.post(form, typed('Des imprimantes dans les mairies'));
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('Est-ce l’une de ces idées');
    expect(asked.text.toLowerCase()).toContain(`formaction="/idees/${known}/soutien"`);
    const again = formOfPage(asked.text, 'title');
    expect(again).toMatchObject({
      title: 'Des imprimantes dans les mairies',
      description: 'Dans chaque village.',
    });
    // « C'est la même » sends the whole form to the idea that it is.
    const same = await visitor.post(`/idees/${known}/soutien`, { ...again, same: String(known) });
    expect(same.location).toBe(`/idees/${known}?voix=meme`);
    expect((await rowOf(known)).supportCount).toBe(1);
    // « Non » keeps it as it was written.
    const kept = await visitor.post(form, { ...again, speakerType: 'usager' });
    expect(kept.status).toBe(303);
    expect(kept.location).toMatch(/^\/idees\/\d+\?merci$/);
  });

  it('says until when, and where else once it is too late', async () => {
    expect((await visit().get(form)).text).toMatch(/Vous pouvez proposer une idée jusqu’au \w+ \d/);
    const late = await visit().get('/switchs/ancien/idees/nouvelle');
    expect(late.text).toContain('Ce Switch ne reçoit plus d’idées');
    expect(late.text).toContain('href="/switchs/gap/idees/nouvelle"');
    expect((await visit().post('/switchs/ancien/idees/nouvelle', typed('Trop tard'))).status).toBe(409);
  });

  it('knows who one is at one’s own place, and reuses a contact only where that is ticked', async () => {
    const own = `/inscriptions/${token}/idee`;
    const page = await visit().get(own);
    expect(page.headers['cache-control']).toBe('private, no-store');
    const fields = formOfPage(page.text, 'title');
    expect(fields).toMatchObject({ speakerType: 'usager', speakerFirstName: 'Odette' });
    const first = await visit().post(own, {
      ...fields,
      ...typed('Un jardin partagé'),
      speakerFirstName: 'Odette',
    });
    expect(first.status).toBe(303);
    const numberOf = (location: string) => Number(/\d+/.exec(location)?.[0]);
    expect(await rowOf(numberOf(first.location))).toMatchObject({ authorContact: 'none', authorEmail: null });
    const reused = await visit().post(own, { ...typed('Une laverie solaire'), reuse: 'yes' });
    const row = await rowOf(numberOf(reused.location));
    expect(row).toMatchObject({ authorContact: 'email', authorEmail: 'odette@prive.example' });
    expect(row.authorRegistrationId).not.toBeNull();
    expect(row.authorConsentAt).not.toBeNull();
    expect((await visit().get(reused.location)).text).not.toContain('odette@prive.example');
  });

  it('tells on one’s own data what one proposed and supports, and forgets whose it was with them', async () => {
    const [id = ''] = await registerPeople(ctx, event, [
      { firstName: 'Marius', contact: { contact: 'email', email: 'marius@prive.example' } },
    ]);
    const place = `/inscriptions/${sealToken(app.env.secret, id)}`;
    const known = await idea('Un hamac par personne');
    const sent = await visit().post(`${place}/idee`, {
      ...typed('Une tyrolienne'),
      speakerFirstName: 'Marius',
      reuse: 'yes',
    });
    const number = Number(/\d+/.exec(sent.location)?.[0]);
    await visit().post(`${place}/idee`, { ...typed('Un hamac'), same: String(known) });
    const asked = {
      words: 'Pour quel âge ?',
      code: 'AAAA2222',
      answer: 'Dès 8 ans.',
      answeredAt: new Date(),
    };
    const { id: ideaId, hubId } = await rowOf(number);
    await connection.db
      .insertInto('ideaQuestion')
      .values({ ...asked, ideaId, hubId })
      .execute();
    const file = JSON.parse((await visit().get(`${place}/donnees.json`)).text);
    expect(file.ideas).toMatchObject([
      { number, title: 'Une tyrolienne', isMine: true },
      { number: known, isMine: false },
    ]);
    expect(file.ideaQuestions).toMatchObject([{ number, question: asked.words, answer: asked.answer }]);
    const page = (await visit().get(`${place}/donnees`)).text;
    for (const said of ['Une tyrolienne', asked.words, asked.answer])
      expect(page).toContain(`«\u00a0${said}\u00a0»`);
    await visit().post(`${place}/donnees`, { intent: 'erase' });
    expect(await rowOf(number)).toMatchObject({
      ...{ title: 'Une tyrolienne', speakerFirstName: '', authorContact: 'none', authorEmail: null },
      authorRegistrationId: null,
    });
    const written = await connection.db.selectFrom('message').selectAll().execute();
    const answers = await connection.db.selectFrom('ideaQuestion').selectAll().execute();
    expect(JSON.stringify([written, answers])).not.toMatch(/marius@prive|Marius|Dès 8 ans/);
  });

  it('supports from one’s own place as that person, on whatever device', async () => {
    const known = await idea('Un four à pain');
    const own = `/inscriptions/${token}/idee`;
    for (const device of [visit(), visit()])
      await device.post(own, { ...typed('Un four'), same: String(known) });
    expect((await rowOf(known)).supportCount).toBe(1);
  });
});

describe('similar ideas while one writes', () => {
  it('gives public words only', async () => {
    const number = await makeIdea(ctx, event, {
      title: 'Une grainothèque au marché',
      description: 'Phrase longue.',
      speakerFirstName: 'Zyxwvut',
      authorContact: 'email',
      authorEmail: 'secret@prive.example',
    });
    const { text } = await visit().get(`/idees/proches.json?q=${encodeURIComponent('grainotheque marche')}`);
    expect(JSON.parse(text)).toEqual({
      ideas: [
        {
          number,
          title: 'Une grainothèque au marché',
          href: `/idees/${number}`,
          support: `/idees/${number}/soutien`,
          told: 'Un Switch pour les démarches en ligne',
        },
      ],
    });
  });

  it.each(['', '🦊', "'; drop table idea; --", 'a b '.repeat(300), ' & | ! ( ) :* '])(
    'stands « %s »',
    async (q) => {
      expect((await visit().get(`/idees/proches.json?q=${encodeURIComponent(q)}`)).status).toBe(200);
    },
  );
});

describe('following by e-mail', () => {
  const letters = (email: string) =>
    connection.db.selectFrom('message').selectAll().where('toEmail', '=', email).execute();

  it('answers the same whether an address is known or not, and shows it nowhere', async () => {
    const number = await idea('Un verger');
    const ask = (email: string) => visit().post(`/idees/${number}/suivre`, { email });
    const first = await ask('ana@roux.example');
    const second = await ask('ANA@roux.example');
    const other = await ask('odette@prive.example');
    for (const answer of [first, second, other])
      expect(answer).toMatchObject({
        status: 303,
        location: `/idees/${number}?voix=suivi`,
        text: first.text,
      });
    expect(await letters('ana@roux.example')).toHaveLength(1);
    expect((await ask('pas une adresse')).status).toBe(400);
    expect((await visit().get(first.location)).text).not.toContain('roux.example');
  });

  it('confirms by a button, not by opening the link, and stops by one click of a mail program', async () => {
    await visit().post('/idees/suivre', { email: 'karim@blanc.example', zone: 'alpes' });
    const [letter] = await letters('karim@blanc.example');
    const page = `/suivi/${sealFollowerToken(app.env.secret, letter?.followerId ?? '')}`;
    const opened = await visit().get(page);
    expect(opened.headers['cache-control']).toBe('private, no-store');
    const follower = () =>
      connection.db
        .selectFrom('ideaFollower')
        .select('confirmedAt')
        .where('email', '=', 'karim@blanc.example')
        .executeTakeFirst();
    expect((await follower())?.confirmedAt).toBeNull();
    expect((await visit().post(page, { intent: 'confirm' })).status).toBe(303);
    expect((await follower())?.confirmedAt).not.toBeNull();
    // As a mail server does it: no cookie, no origin, no page.
    const click = await visit().send(page, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(click.status).toBe(204);
    expect(await follower()).toBeUndefined();
    expect(await letters('karim@blanc.example')).toEqual([]);
    expect((await visit().get(page)).status).toBe(200);
    expect((await visit().get('/suivi/forged')).status).toBe(404);
  });
});

describe('commenting and reporting', () => {
  it('keeps what was typed, then says that it is read first', async () => {
    const number = await idea('Un club de lecture');
    const long = { words: 'é'.repeat(1001), firstName: 'Ana' };
    const refused = await visit().post(`/idees/${number}/commenter`, long);
    expect(refused.status).toBe(400);
    expect(formOfPage(refused.text, 'words')).toMatchObject(long);
    const said = await visit().post(`/idees/${number}/commenter`, { words: '<b>Oui</b>', firstName: '' });
    expect(said.location).toBe(`/idees/${number}?voix=commentaire`);
    const page = (await visit().get(said.location)).text;
    expect(page).toContain('Merci, votre commentaire est arrivé');
    expect(page).not.toContain('Oui');
  });

  it('reports an idea with a reason', async () => {
    const number = await idea('Un club de marche');
    expect((await visit().post(`/idees/${number}/signaler`, { words: 'x' })).status).toBe(400);
    const said = await visit().post(`/idees/${number}/signaler`, { reason: 'hurtful' });
    expect(said.location).toBe(`/idees/${number}?voix=signalement`);
    const report = await connection.db.selectFrom('ideaReport').selectAll().executeTakeFirstOrThrow();
    expect(report).toMatchObject({ reason: 'hurtful', commentId: null, state: 'open' });
  });
});
