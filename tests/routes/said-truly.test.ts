import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { HubDirectory } from '~/http/hub-directory.server';
import { plainErrorPage } from '~/http/plain-error-page.server';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { type HttpVisitor, httpVisitor } from '../support/http-visitor';
import { makeIdea, SERVICE } from '../support/ideas';
import { registerPeople } from '../support/register-people';
import { signInAs } from '../support/sign-in-as';
import { hire } from '../support/team';

const DAY_MS = 86_400_000;
let connection: Connection;
let ctx: Ctx;
let app: AppInProcess;
let visitor: HttpVisitor;
let team: HttpVisitor;

beforeAll(async () => {
  connection = await ownDatabase();
  ctx = await contextOf(connection.db, { now: new Date() });
  app = await appInProcess(connection, { rateLimit: true });
  visitor = httpVisitor(app.url);
  await hire(connection.db, { email: 'equipe@team.example', role: 'hub_staff' });
  team = await signInAs(app, connection.db, 'equipe@team.example');
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
});
afterEach(() => expect(app.errors.splice(0)).toEqual([]));

const inDays = (days: number) => new Date(ctx.now.getTime() + days * DAY_MS);

/** A page as it is read: without tags, spaces as they are typed. */
const readOf = (html: string) => html.replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' ');

/** The element that a page opens on. */
const focusedIn = (html: string) => /<\w+[^>]* autofocus=""[^>]*>/.exec(html)?.[0] ?? '';

async function openSwitch(over: { startsAt?: Date; status?: 'draft' } = {}) {
  const { slug, id } = await makeSwitch(connection.db, ctx.hub, {
    startsAt: inDays(20),
    registrationOpensAt: inDays(-60),
    ...over,
  });
  return { slug, id, url: `/organisation/switchs/${slug}` };
}

describe('cancelling', () => {
  it('never says that people without an e-mail were told, and leads to them', async () => {
    const event = await openSwitch();
    await registerPeople(ctx, event, [{}]);
    const sent = { intent: 'cancel', version: '1', reason: 'La salle est fermée.' };
    const question = await team.post(event.url, sent);
    expect(readOf(question.text)).toContain('Prévenir 1 personne');
    expect(readOf(question.text)).toContain('1 par la personne qui l’accompagne.');
    expect(focusedIn(question.text)).toMatch(/^<h2/);
    const done = await team.get((await team.post(event.url, { ...sent, announce: 'send' })).location);
    expect(readOf(done.text)).toContain(
      'Les personnes qui ont donné un e-mail sont prévenues. Appelez les autres.',
    );
    expect(done.text).toContain(`href="${event.url}/appels"`);
    expect(focusedIn(done.text)).toContain('role="status"');
  });

  it('leads to the reason that is missing, with the limit of the domain when it is too long', async () => {
    const { url } = await openSwitch();
    const refused = (reason: string) =>
      team.post(url, { intent: 'cancel', version: '1', reason, confirmed: 'yes' });
    const missing = await refused(' ');
    expect(missing.status).toBe(400);
    expect(focusedIn(missing.text)).toContain('id="error-summary"');
    expect(missing.text).toContain('<a href="#field-reason">');
    const form = /<form[^>]*>(?=<div class="error-summary")/.exec(missing.text)?.[0];
    // With a fragment in its address a browser would leave the focus where it is.
    expect(form).toContain(`action="${url}"`);
    expect(readOf((await refused('x'.repeat(501))).text)).toContain('500 lettres au plus');
  });

  it('tells a cancelling that comes too late from a publishing that does', async () => {
    const past = await openSwitch({ startsAt: inDays(-3) });
    const page = await team.post(past.url, {
      intent: 'cancel',
      version: '1',
      reason: 'Trop tard.',
      confirmed: 'yes',
    });
    expect(page.status).toBe(409);
    expect(readOf(page.text)).toContain('Ce Switch est passé. Il n’y a plus rien à annuler.');
    const draft = await openSwitch({ startsAt: inDays(-3), status: 'draft' });
    const published = await team.post(draft.url, { intent: 'publish', version: '1' });
    expect(published.status).toBe(409);
    expect(readOf(published.text)).toContain('Changez ses dates, puis publiez-le.');
  });

  it.each(['over', 'over-to-publish', 'already-published', 'cancelled', 'draft', 'unknown'])(
    'has a sentence for the refusal %s',
    async (reason) => {
      const { url } = await openSwitch();
      const page = await team.get(`${url}/inscriptions?refus=${reason}`);
      expect(page.text).toMatch(/role="alert"><p>[^<]+<\/p>/);
    },
  );
});

describe('what is asked', () => {
  it('is said to be required or optional, in words, wherever it is asked', async () => {
    const event = await openSwitch();
    const idea = await makeIdea(ctx, event);
    const pages: [HttpVisitor, string][] = [
      [visitor, '/code'],
      [visitor, '/connexion'],
      [visitor, '/connexion/code'],
      [visitor, `/switchs/${event.slug}/idees/nouvelle`],
      [team, '/organisation/switchs/nouveau'],
      [team, event.url],
      [team, `/hub/idees/${idea}`],
    ];
    for (const [person, path] of pages) {
      const { status, text } = await person.get(path);
      expect(status, path).toBe(200);
      const labels = [...text.matchAll(/class="field-label"[^>]*>(.*?)<\/(?:label|legend)>/g)].map(
        ([, label = '']) => readOf(label.replaceAll('<!-- -->', '')),
      );
      expect(labels.length, path).toBeGreaterThan(0);
      const silent = labels.filter((label) => !/\((obligatoire|facultatif)\)$/.test(label));
      expect(silent, path).toEqual([]);
    }
  });
});

describe('a text that is too long', () => {
  it('is told its limit, as numbers are written', async () => {
    const event = await openSwitch();
    const page = await visitor.post(`/switchs/${event.slug}/idees/nouvelle`, {
      title: 'x'.repeat(161),
      description: 'x'.repeat(4_001),
      speakerType: 'usager',
    });
    expect(page.status).toBe(400);
    expect(readOf(page.text)).toContain('Raccourcissez votre idée : 160 caractères au plus.');
    expect(readOf(page.text)).toContain('Raccourcissez votre texte : 4\u202f000 caractères au plus.');
    const idea = await makeIdea(ctx, event);
    const sent = { ...SERVICE, reason: 'x'.repeat(2_001), deliverer: 'x'.repeat(301), expectedVersion: '1' };
    const decision = await team.post(`/hub/idees/${idea}`, sent);
    expect(readOf(decision.text)).toContain('Raccourcissez la raison : 2\u202f000 caractères au plus.');
    expect(readOf(decision.text)).toContain('Raccourcissez cette réponse : 300 caractères au plus.');
  });
});

describe('a decision about an idea', () => {
  it('is confirmed on the idea’s page, with who hears of it; nobody else reads that', async () => {
    const event = await openSwitch();
    const number = await makeIdea(ctx, event, { authorContact: 'phone', authorPhone: '+33612345678' });
    const sent = { ...SERVICE, expectedVersion: '1', after: 'end', intent: 'decide' };
    const { location } = await team.post(`/hub/idees/${number}`, sent);
    expect(location).toBe(`/idees/${number}?fait=decision`);
    const page = await team.get(location);
    expect(focusedIn(page.text)).toContain('role="status"');
    expect(readOf(page.text)).toContain('À dire par téléphone au 06 12 34 56 78.');
    const forAnybody = await visitor.get(location);
    expect(forAnybody.text).not.toMatch(/06.12.34|La décision est enregistrée/);
    const moved = await team.post(`/hub/idees/${number}`, {
      intent: 'move',
      to: 'service_ready',
      expectedVersion: '2',
    });
    expect(readOf((await team.get(moved.location)).text)).toContain('Aucun message ne part.');
  });

  it('thanks whoever proposed it in the same way', async () => {
    const number = await makeIdea(ctx, await openSwitch());
    const page = await visitor.get(`/idees/${number}?merci`);
    expect(focusedIn(page.text)).toContain('role="status"');
    expect(readOf(page.text)).toContain('Merci, votre idée est enregistrée');
  });
});

describe('when something is wrong', () => {
  it('says how long a limit really holds', async () => {
    let page = await visitor.post('/code', { code: 'faux' });
    while (page.status === 400) page = await visitor.post('/code', { code: 'faux' });
    expect(page.status).toBe(429);
    const minutes = Math.ceil(Number(page.headers['retry-after']) / 60);
    expect(readOf(page.text)).toContain(`Attendez ${minutes} minutes, puis recommencez.`);
  });

  it('gives the hub’s phone even where the database is away, once it was known', async () => {
    const directory = new HubDirectory(connection.db, 'hub-du-sud');
    const call = () => plainErrorPage(503, 'fr', directory.knownHubOfHost('localhost')?.contactPhone);
    expect(call()).toContain('sur votre confirmation');
    await directory.hubOfHost('localhost');
    expect(call()).toContain('<a href="tel:+33465710000">04\u00a065\u00a071\u00a000\u00a000</a>');
    expect(readOf(call())).toContain('Appelez le 04 65 71 00 00. Une personne vous répond.');
  });

  it('claims no team that was told', async () => {
    const { text } = await visitor.get('/erreur/500');
    expect(readOf(text)).toContain('Le problème vient de nous. Si cela continue, appelez-nous.');
  });
});

describe('the legal notice', () => {
  it('says what the hub has not written yet, then shows it', async () => {
    const before = readOf((await visitor.get('/mentions-legales')).text);
    expect(before).toContain('Hébergeur : le hub ne l’a pas encore écrit ici.');
    await connection.db
      .updateTable('hub')
      .set({ publicationDirector: 'Camille Roux', siteHost: 'Exemple SAS, 1 rue du Port, 13002 Marseille' })
      .where('id', '=', 'hub-du-sud')
      .execute();
    const after = readOf((await visitor.get('/mentions-legales')).text);
    expect(after).toContain('Hébergeur : Exemple SAS, 1 rue du Port, 13002 Marseille');
    expect(after).toContain('Direction de la publication : Camille Roux');
    expect(after).toContain('Éditeur : le hub ne l’a pas encore écrit ici.');
  });

  it.each([
    ['/donnees-personnelles', 'https://www.cnil.fr/'],
    ['/accessibilite', 'https://www.defenseurdesdroits.fr/'],
  ])('%s leads to the site that it names', async (path, site) => {
    expect((await visitor.get(path)).text).toContain(`<a href="${site}">`);
  });
});
