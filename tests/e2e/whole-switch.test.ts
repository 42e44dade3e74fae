import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { linkIn, type Mailbox, openMailbox } from '../support/mailbox';
import { buildOncePerRun, startBuiltApp } from '../support/running-app';
import { freePort, type RunningApp, TEST_SECRET } from '../support/spawn-app';

const ORGANISER = 'organiser@team.example';
const STAFF = 'staff@team.example';
const TYPES = ['usager', 'mediation', 'entreprise', 'collectivite', 'etat', 'ess', 'autre'] as const;
const CAPACITY = 5;
const LIVE_MS = 2_000;

/** The whole main job, as the people of a hub would do it, with real mails and a real browser. */
describe.runIf(hasBrowser).each([
  { name: 'without JavaScript', javaScriptEnabled: false },
  { name: 'with JavaScript', javaScriptEnabled: true },
])('a Switch from its first line to its first decisions, $name', ({ javaScriptEnabled }) => {
  let folder: string;
  let mailbox: Mailbox;
  let app: RunningApp;
  let browser: Browser;
  let slug = '';
  const people = TYPES.map((type) => ({ type, email: `${type}@demo.example`, firstName: `Camille-${type}` }));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'switchboard-journey-'));
    mailbox = await openMailbox();
    browser = await openBrowser();
    await buildOncePerRun();
    const port = await freePort();
    const settings = { DATA_DIR: folder, SECRET: TEST_SECRET, SMTP_URL: mailbox.url };
    const command = (...args: string[]) => {
      const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'production' as const, ...settings };
      const done = spawnSync(process.execPath, ['build/main/main.js', ...args], { env, encoding: 'utf8' });
      if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.stderr}`);
    };
    command('seed', '--hub', 'hub-du-sud');
    command('staff', 'add', ORGANISER, '--role', 'organiser', '--zone', 'avignon', '--name', 'Organisation');
    command('staff', 'add', STAFF, '--role', 'hub_staff', '--name', 'Hub');
    app = await startBuiltApp({ mode: 'serve', dataDir: folder, port, env: settings });
  });
  afterAll(async () => {
    await app?.stop();
    await browser?.close();
    await mailbox?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const newVisitor = () => visitor(browser, app.url, { javaScriptEnabled });

  async function signIn(page: Page, email: string) {
    await page.goto('/connexion');
    await page.fill('[name=email]', email);
    await page.click('main form button[type=submit]');
    const mail = await mailbox.newestTo(email);
    await page.goto(linkIn(mail, '/connexion/lien'));
    await page.click('main form button[type=submit]');
    await page.waitForLoadState();
  }

  it('lets an organiser sign in by the mail’s link, prepare a Switch in Avignon and publish it', async () => {
    const { page, context, complaints } = await newVisitor();
    await signIn(page, ORGANISER);
    await page.goto('/organisation/switchs/nouveau');
    const day = DateTime.now().setZone('Europe/Paris').plus({ days: 21 }).toFormat('yyyy-MM-dd');
    await page.fill('[name=title]', 'Le numérique au marché');
    await page.fill('[name=purpose]', 'Dire ce qui bloque. Trouver des réponses ensemble.');
    await page.fill('[name="sessions[0].day"]', day);
    await page.fill('[name="sessions[0].start"]', '09:30');
    await page.fill('[name="sessions[0].end"]', '16:00');
    await page.fill('[name=venueName]', 'Maison des associations');
    await page.fill('[name=venueAddress]', '35 boulevard Raspail');
    await page.fill('[name=communeName]', 'Avignon');
    await page.fill('[name=capacity]', String(CAPACITY));
    await page.fill('[name="seats.ess.reserved"]', '1');
    await page.click('button[name=intent][value=publish]');
    await page.waitForLoadState();
    expect(await page.locator('.error-summary').allInnerTexts()).toEqual([]);
    slug = /\/organisation\/switchs\/([a-z0-9-]+)/.exec(page.url())?.[1] ?? '';
    expect(slug).toMatch(/avignon|marche/);
    expect((await page.goto(`/switchs/${slug}`))?.status()).toBe(200);
    expect(await page.locator('h1').innerText()).toBe('Le numérique au marché');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('registers seven people, one of each type: the last ones wait, a reserved place waits for its type', async () => {
    const outcomes: string[] = [];
    for (const person of people) {
      const { page, context, complaints } = await newVisitor();
      await page.goto(`/switchs/${slug}/inscription`);
      const next = () => Promise.all([page.waitForEvent('load'), page.click('button[value=next]')]);
      await page.check('[name=forWhom][value=self]');
      await next();
      await page.fill('[name=firstName]', person.firstName);
      await page.fill('[name=lastName]', 'Exemple');
      await page.check(`[name=stakeholderType][value=${person.type}]`);
      await next();
      await page.check('[name=contact][value=email]');
      await page.fill('[name=email]', person.email);
      await next();
      await next();
      expect(await page.locator('main').innerText()).toContain(person.email);
      await page.click('button[value=confirm]');
      await page.waitForURL(/\/inscriptions\/[\w-]{42}/);
      const mail = await mailbox.newestTo(person.email);
      const calendar = mail.attachments.filter((part) => part.mimeType.startsWith('text/calendar'));
      outcomes.push(calendar.length > 0 ? 'place' : 'attente');
      expect(await page.locator('main').innerText()).toMatch(/[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/);
      expect(complaints).toEqual([]);
      await context.close();
    }
    // Four open places, one kept for ESS: the fifth and seventh wait, the sixth (ESS) has its reserved place.
    expect(outcomes).toEqual(['place', 'place', 'place', 'place', 'attente', 'place', 'attente']);
  });

  it('promotes the first who waits when somebody cancels from the mail, and tells them', async () => {
    const leaver = await mailbox.newestTo('mediation@demo.example');
    const link = linkIn(leaver, 'annuler=1');
    // A mail client that fetches the link beforehand cancels nobody.
    for (let times = 0; times < 3; times += 1) expect((await fetch(link)).status).toBe(200);
    const { page, context } = await newVisitor();
    await page.goto(link);
    await page.click('button[name=intent][value=cancel]');
    await page.waitForURL(/annule=1/);
    const promoted = await mailbox.newestTo('etat@demo.example', (mail) => mail.attachments.length > 0);
    expect(promoted.text).toContain('Avignon');
    const cancelled = await mailbox.newestTo(
      'mediation@demo.example',
      (mail) => mail.messageId !== leaver.messageId,
    );
    const method = cancelled.attachments.find((part) => part.mimeType.startsWith('text/calendar'))?.method;
    expect(method).toBe('CANCEL');
    await context.close();
  });

  it('takes ideas, decides them, answers their authors, and shows it on a board elsewhere within 2 s', async () => {
    const titles = ['Un atelier pour les mots de passe', 'Une carte des lieux qui aident'];
    for (const [at, title] of titles.entries()) {
      const { page, context } = await newVisitor();
      await page.goto(`/switchs/${slug}/idees/nouvelle`);
      await page.fill('[name=title]', title);
      await page.fill(
        'textarea[name=description]',
        'Je perds toujours mes codes. Je voudrais qu’on m’aide une bonne fois.',
      );
      await page.check('[name=speakerType][value=usager]');
      await page.check('[name=authorContact][value=email]');
      await page.fill('[name=authorEmail]', `author-${at}@demo.example`);
      await page.check('[name=authorConsent]');
      await page.getByRole('button', { name: 'Envoyer mon idée', exact: true }).click();
      // The second one resembles the first: whoever writes it is asked whether it is the same.
      const asks = page.getByRole('button', { name: 'Non, envoyer mon idée' });
      await asks.or(page.getByText('Merci, votre idée est enregistrée')).first().waitFor();
      if (await asks.isVisible()) await asks.click();
      await page.waitForURL(/\/idees\/\d+/);
      await mailbox.newestTo(`author-${at}@demo.example`);
      await context.close();
    }
    const elsewhere = await visitor(browser, app.url, { javaScriptEnabled: true });
    await elsewhere.page.goto('/tableau');
    const appearsIn = (column: string, title: string) =>
      elsewhere.page
        .getByRole('region', { name: column, exact: true })
        .getByRole('heading', { name: title })
        .waitFor({ timeout: LIVE_MS });
    await appearsIn('À trier', titles[1] ?? '');

    const { page, context, complaints } = await newVisitor();
    await signIn(page, STAFF);
    await decide(page, titles[0] ?? '', async () => {
      await page.check('[name=column][value=service_to_prepare]');
      await page.check('[name=serviceForm][value=formation]');
      await page.fill('[name=deliverer]', 'La médiathèque');
      await page.fill('[name=deliveryPlace]', 'À Avignon');
      await page.fill('[name=deliveryWhen]', 'Chaque mardi de mars');
      await page.fill('[name=deliveryAudience]', 'Les séniors');
      await page.fill('[name=reason]', 'Beaucoup de personnes l’ont demandé.');
    });
    await appearsIn('Services à préparer', titles[0] ?? '');
    await decide(page, titles[1] ?? '', async () => {
      await page.check('[name=column][value=prototype_to_develop]');
      await page.check('[name=prototypeForm][value=innovation]');
      await page.fill('[name=lead]', 'Le hub');
      await page.fill('[name=need]', 'Savoir où aller');
      await page.fill('[name=nextTest]', 'Une carte sur papier');
      await page.fill('[name=estimatedCostEuros]', '1 500');
      await page.fill('[name=reason]', 'Il faut d’abord essayer.');
    });
    await appearsIn('Prototypes à développer', titles[1] ?? '');
    const first = await mailbox.newestTo('author-0@demo.example', (mail) => /Beaucoup/.test(mail.text ?? ''));
    expect(first.text).toContain('La médiathèque');
    await mailbox.newestTo('author-1@demo.example', (mail) => /essayer/.test(mail.text ?? ''));
    expect(complaints).toEqual([]);
    expect(elsewhere.complaints).toEqual([]);
    await context.close();
    await elsewhere.context.close();
  });

  async function decide(page: Page, title: string, fill: () => Promise<void>) {
    await page.goto(`/switchs/${slug}/idees`);
    await page.getByRole('link', { name: title }).first().click();
    await page.waitForURL(/\/idees\/\d+/);
    const number = /\/idees\/(\d+)/.exec(page.url())?.[1] ?? '';
    await page.goto(`/hub/idees/${number}`);
    await fill();
    await page.click('button[name=intent][value=decide]');
    await page.waitForLoadState();
    expect(await page.locator('.error-summary').allInnerTexts()).toEqual([]);
  }
});
