import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import type { HttpVisitor } from '../support/http-visitor';
import { registerPeople } from '../support/register-people';
import { signInAs } from '../support/sign-in-as';
import { hire } from '../support/team';

const DAY_MS = 86_400_000;
const ORGANISER = 'ana@team.example';
const TYPED = {
  statuses: 'confirmed',
  subjectFr: 'Apportez votre téléphone',
  textFr: 'Nous essaierons sur place, {prénom}.',
};

let connection: Connection;
let app: AppInProcess;
let ctx: Ctx;
let organiser: HttpVisitor;
beforeAll(async () => {
  connection = await ownDatabase();
  app = await appInProcess(connection);
  await hire(connection.db, { email: ORGANISER, role: 'organiser', zone: 'avignon' });
  organiser = await signInAs(app, connection.db, ORGANISER);
  ctx = await contextOf(connection.db, { now: new Date() });
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

/** A Switch with two people by e-mail, one by phone and one who is accompanied. @returns the path of its messages */
async function messagesPath(): Promise<string> {
  const event = await makeSwitch(connection.db, ctx.hub, {
    zone: 'avignon',
    startsAt: new Date(Date.now() + 20 * DAY_MS),
    registrationOpensAt: new Date(Date.now() - DAY_MS),
  });
  await registerPeople(ctx, event, [
    { firstName: 'Awa', contact: { contact: 'email', email: 'awa@people.example' } },
    { firstName: 'Bruno', contact: { contact: 'email', email: 'bruno@people.example' } },
    { firstName: 'Carla', contact: { contact: 'phone', phone: '+33612345678' } },
    { firstName: 'Denis', contact: { contact: 'none' } },
  ]);
  return `/organisation/switchs/${event.slug}/messages`;
}

/** Writes a draft. @returns its path */
async function draft(path: string, over: Record<string, string> = {}): Promise<string> {
  const saved = await organiser.post(`${path}/nouveau`, { ...TYPED, ...over, intent: 'save' });
  expect(saved.status).toBe(303);
  return saved.location.split('?', 1)[0] ?? '';
}
const versionIn = (text: string) => /envoyer=(\d+)/.exec(text)?.[1] ?? '';
const campaignMessages = () =>
  connection.db.selectFrom('message').select(['id', 'state']).where('kind', '=', 'campaign').execute();

describe('writing to many', () => {
  it('counts by channel, keeps what is typed, and keeps no draft', async () => {
    const path = await messagesPath();
    const counted = await organiser.post(`${path}/nouveau`, { ...TYPED, intent: 'count' });
    expect(counted.status).toBe(200);
    expect(counted.text).toContain('4 personnes');
    expect(counted.text).toContain('2 par e-mail, 1 à appeler, 1 à prévenir en personne');
    expect(counted.text).toContain('value="Apportez votre téléphone"');
    expect(counted.text).toContain('Nous essaierons sur place, {prénom}.');
    const nobody = await organiser.post(`${path}/nouveau`, {
      ...TYPED,
      statuses: 'waitlisted',
      intent: 'count',
    });
    expect(nobody.text).toContain('Ce choix ne correspond à personne');
    expect((await organiser.get(path)).text).toContain('Aucun message pour le moment');
  });

  it.each([
    ['no status', { statuses: '' }, 'Cochez au moins une ligne'],
    ['no subject', { subjectFr: ' ' }, 'Écrivez un objet'],
    [
      'a variable that is none',
      { textFr: 'Bonjour {prenon}' },
      'Corrigez {prenon}. Les mots possibles sont {prénom}, {nom}',
    ],
    ['half an English message', { subjectEn: 'Bring your phone' }, 'Écrivez le message'],
  ])('says what to mend: %s', async (_what, over, sentence) => {
    const path = await messagesPath();
    const answer = await organiser.post(`${path}/nouveau`, { ...TYPED, ...over, intent: 'save' });
    expect(answer.status).toBe(400);
    expect(answer.text.replaceAll('<!-- -->', '')).toContain(sentence);
    expect(answer.text).toContain('error-summary');
  });

  it('shows what each receives, by number and by name, in the real letter', async () => {
    const path = await messagesPath();
    const page = await draft(path);
    expect((await organiser.get(page)).text).toContain('awa@people.example');
    expect((await organiser.get(`${page}?pour=3`)).text).toContain('À dire au téléphone');
    const found = (await organiser.get(`${page}?nom=bruno`)).text;
    expect(found).toContain('bruno@people.example');
    expect(found).toContain('2 sur 4');
    expect((await organiser.get(`${page}?nom=Zo%C3%A9`)).text).toContain('Personne de ce nom');
    const letter = await organiser.get(`${page}/apercu?pour=2`);
    expect(letter.text).toContain('Nous essaierons sur place, Bruno.');
    expect(letter.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await organiser.get(`${page}/apercu?pour=99`)).status).toBe(404);
  });

  it('leaves after a last question, once, and is followed person by person', async () => {
    const path = await messagesPath();
    const page = await draft(path);
    const version = versionIn((await organiser.get(page)).text);
    const question = await organiser.get(`${page}?envoyer=${version}`);
    expect(question.text).toContain('Envoyer ce message');
    const before = (await campaignMessages()).length;
    const both = await Promise.all([
      organiser.post(page, { intent: 'send', version }),
      organiser.post(page, { intent: 'send', version }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await campaignMessages()).toHaveLength(before + 4);
    expect(both.find(({ status }) => status === 409)?.text).toContain('Ce message est déjà parti');

    const sending = (await organiser.get(page)).text;
    expect(sending).toContain('0 e-mails partis sur 2');
    expect(sending).toContain('Actualiser');
    expect(sending).toContain('/enhance/refresh-part.js');
    const stopped = await organiser.post(page, { intent: 'stop' });
    expect(stopped.location).toBe(`${page}?fait=arret`);
    const after = (await organiser.get(page)).text;
    expect(after).toContain('4 messages sont retirés');
    expect(after).not.toContain('Actualiser');
    expect((await organiser.post(page, { intent: 'stop' })).status).toBe(409);
    const withdrawn = (await organiser.get(`${page}?etat=withdrawn`)).text;
    for (const name of ['Awa', 'Bruno', 'Carla', 'Denis']) expect(withdrawn).toContain(name);
    expect((await organiser.get(`${page}?etat=sent`)).text).toContain('Personne ici');
  });

  it('never counts what stays here as gone', async () => {
    const path = await messagesPath();
    const page = await draft(path);
    const version = versionIn((await organiser.get(page)).text);
    await organiser.post(page, { intent: 'send', version });
    await connection.db
      .updateTable('message')
      .set({ state: 'kept' })
      .where('campaignId', '=', page.split('/').at(-1) ?? '')
      .where('channel', '=', 'email')
      .execute();
    const sent = (await organiser.get(page)).text;
    expect(sent).toContain('0 e-mails partis sur 2');
    expect(sent).toMatch(/Gardés ici<\/dt><dd[^>]*>2</);
    expect(sent).not.toContain('Partis</dt>');
    expect((await organiser.get(path)).text).toContain('2 e-mails gardés ici');
    expect((await organiser.get(`${page}?etat=kept`)).text).toContain('Bruno');
    expect((await organiser.get(`${page}?etat=sent`)).text).toContain('Personne ici');
  });

  it('leads to the reminders, which leave by themselves', async () => {
    const path = await messagesPath();
    expect((await organiser.get(path)).text).toContain(`href="${path.replace('/messages', '/rappels')}"`);
  });

  it('is not overwritten by whoever opened it before somebody else changed it', async () => {
    const path = await messagesPath();
    const page = await draft(path);
    const version = versionIn((await organiser.get(page)).text);
    const save = (subjectFr: string) =>
      organiser.post(page, { ...TYPED, subjectFr, version, intent: 'save' });
    expect((await save('Une première version')).status).toBe(303);
    const late = await save('Une autre version');
    expect(late.status).toBe(409);
    expect(late.text).toContain('value="Une autre version"');
    expect((await organiser.post(page, { intent: 'send', version })).status).toBe(409);
  });

  it('is deleted after a question while it is a draft, and never once it began to leave', async () => {
    const path = await messagesPath();
    const page = await draft(path, { subjectFr: 'Un brouillon de trop' });
    const version = versionIn((await organiser.get(page)).text);
    expect((await organiser.get(page)).text).toContain(`href="${page}?supprimer=${version}"`);
    const question = (await organiser.get(`${page}?supprimer=${version}`)).text;
    expect(question).toContain('Supprimer ce brouillon\u00a0?');
    expect(question).toContain('value="delete"');
    await organiser.post(page, { ...TYPED, subjectFr: 'Changé entre-temps', version, intent: 'save' });
    const late = await organiser.post(page, { intent: 'delete', version });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Une autre personne a modifié ce message');

    const changed = versionIn((await organiser.get(page)).text);
    const deleted = await organiser.post(page, { intent: 'delete', version: changed });
    expect([deleted.status, deleted.location]).toEqual([303, `${path}?fait=messageSupprime`]);
    const list = (await organiser.get(deleted.location)).text;
    expect(list).toContain('Le brouillon est supprimé');
    expect(list).not.toContain('Changé entre-temps');
    expect((await organiser.get(page)).status).toBe(404);
    expect((await organiser.post(page, { intent: 'delete', version: changed })).status).toBe(404);

    const sent = await draft(path);
    await organiser.post(sent, { intent: 'send', version: versionIn((await organiser.get(sent)).text) });
    for (const act of ['send', 'stop'] as const) {
      if (act === 'stop') await organiser.post(sent, { intent: act });
      const { version: now } = await connection.db
        .selectFrom('campaign')
        .select('version')
        .where('id', '=', sent.split('/').at(-1) ?? '')
        .executeTakeFirstOrThrow();
      const refused = await organiser.post(sent, { intent: 'delete', version: String(now) });
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('Ce message est déjà parti');
    }
    expect((await organiser.get(sent)).status).toBe(200);
  });

  it('is tried out: the test goes to whoever asks', async () => {
    const page = await draft(await messagesPath());
    expect((await organiser.post(page, { intent: 'test' })).location).toBe(`${page}?fait=essai`);
    const tests = await connection.db
      .selectFrom('message')
      .select(['toEmail', 'registrationId'])
      .where('kind', '=', 'campaign-test')
      .execute();
    expect(tests).toEqual([{ toEmail: ORGANISER, registrationId: null }]);
  });
});
