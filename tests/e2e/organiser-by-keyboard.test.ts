import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { keyboardOf } from '../support/keyboard-of';
import { startBuiltApp } from '../support/running-app';
import type { RunningApp } from '../support/spawn-app';

const STEP_LIMIT_MS = 10_000;
/** Two days with rooms and tables. */
const DIGNE = '/organisation/switchs/digne-les-bains-deux-jours-pour-se-former';
/** Full, with a queue. */
const AIX = '/organisation/switchs/aix-en-provence-bien-vieillir-connecte';
/** Somebody registered twice. */
const AVIGNON = '/organisation/switchs/avignon-mots-de-passe-et-arnaques';

/** What an organiser does all day, without ever touching the pointer, by the names that are read aloud. */
describe.skipIf(!hasBrowser)('the organisers’ pages by keyboard alone', () => {
  let app: RunningApp;
  let browser: Browser;
  let complaints: string[] = [];
  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  async function open(path: string) {
    const seen = await visitor(browser, app.url);
    complaints = seen.complaints;
    const { page, context } = seen;
    page.setDefaultTimeout(STEP_LIMIT_MS);
    const signedIn = await context.request.post('/connexion/demonstration', {
      form: { person: 'demo-administration-hub-du-sud', retour: '' },
      headers: { origin: app.url },
    });
    expect(signedIn.status()).toBe(200);
    await page.goto(path);
    return { page, keys: keyboardOf(page) };
  }
  /** As it is read: without what keeps words together. */
  const said = async (page: Page, selector: string) =>
    (await page.locator(selector).innerText()).replaceAll(/[\s\u00a0\u202f]+/g, ' ');

  it('reorders the programme: each step is said, and the focus stays on the button', async () => {
    const { page, keys } = await open(`${DIGNE}/programme`);
    const names = () => page.locator('.session-card h4').allInnerTexts();
    const [first = '', second = '', ...others] = await names();
    await keys.tabTo('button', `Descendre : ${first}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page, '[aria-live=polite]')).toMatch(/^.* est déplacé : .* Position 2 sur /);
    expect(await names()).toEqual([second, first, ...others]);
    const isStillThere = page
      .getByRole('button', { name: `Descendre : ${first}` })
      .and(page.locator(':focus'));
    expect(await isStillThere.count()).toBe(1);
    await keys.press('button', 'Enregistrer');
    expect(await said(page, '.notice-success')).toContain('enregistré');
    expect(await names()).toEqual([second, first, ...others]);
  });

  it('hears what more places would do while typing, then saves exactly that', async () => {
    const { page, keys } = await open(`${AIX}/places`);
    const effect = () => said(page, '#effect-summary');
    const before = await effect();
    expect(before).toMatch(/^Personne ne passerait .* 40 places prises sur 40\.$/);
    await keys.write(/^Jauge/, '43');
    await expect
      .poll(effect)
      .toMatch(/3 personnes qui attendent auraient une place\..* 43 places prises sur 43/);
    await keys.write('Places réservées : Usager ou usagère', '2');
    await expect.poll(async () => (await effect()) !== before).toBe(true);
    const promised = await effect();
    await keys.press('button', 'Enregistrer');
    const [, taken = ''] = /(\d+ places prises sur \d+)/.exec(promised) ?? [];
    expect(await effect()).toContain(taken);
    expect(await effect()).toContain('Personne ne passerait de l’attente à une place.');
  });

  it('notes how a call ended, and takes it back', async () => {
    const { page, keys } = await open(`${AVIGNON}/appels`);
    const [, name = ''] =
      /À dire à (.*)/.exec((await page.locator('.call-person').first().getAttribute('aria-label')) ?? '') ??
      [];
    await keys.press('button', `Confirmé : ${name}`);
    expect(await said(page, '.notice-success')).toContain(`C’est noté pour ${name} : Confirmé`);
    expect(await page.getByRole('button', { name: `Confirmé : ${name}` }).count()).toBe(0);
    await keys.press('button', 'Annuler cette note');
    expect(await said(page, '.notice-success')).toContain('Cette personne est de nouveau à appeler.');
    expect(await page.getByRole('button', { name: `Confirmé : ${name}` }).count()).toBe(1);
  });

  it('filters the registrations, seats two people elsewhere, and puts them back', async () => {
    const { page, keys } = await open(`${DIGNE}/inscriptions`);
    await keys.select('État', 'Place confirmée');
    await keys.press('button', 'Chercher');
    expect(new URL(page.url()).searchParams.get('statut')).toBe('confirmees');
    const rows = page.locator('tbody tr');
    expect((await rows.allInnerTexts()).every((row) => row.includes('Place confirmée'))).toBe(true);
    const boxes = page.getByRole('checkbox', { name: /^Choisir / });
    const [one, other] = await boxes.evaluateAll((all) =>
      all.map((box) => box.getAttribute('aria-label') ?? ''),
    );
    const tables = async () =>
      (await rows.allInnerTexts()).slice(0, 2).map((row) => /Table \d+/.exec(row)?.[0]);
    const before = await tables();
    async function seat(names: (string | undefined)[], table: string | RegExp, done: string) {
      for (const name of names) await keys.tick(name ?? '');
      await keys.select('Que faire ?', table);
      await keys.press('button', 'Voir avant de confirmer');
      expect(await said(page, '#bulk-question')).toMatch(/^Placer \d personnes? \?$/);
      await keys.press('button', 'Oui, placer');
      expect(await said(page, '.notice-success')).toContain(done);
      await keys.press('link', 'Revenir à la liste');
    }
    await seat([one, other], 'Aucune table', '2 personnes sont placées.');
    expect(await tables()).toEqual([undefined, undefined]);
    for (const [at, name] of [one, other].entries())
      await seat([name], new RegExp(`^${before[at]} –`), '1 personne est placée.');
    expect(await tables()).toEqual(before);
  });

  it('makes one of two registrations, and two of one again', async () => {
    const { page, keys } = await open(`${AVIGNON}/inscriptions/doublons`);
    const pair = await page
      .getByRole('form')
      .filter({ hasText: 'Ce qui se ressemble' })
      .first()
      .getAttribute('aria-label');
    const [first = '', second = ''] = (pair ?? '').split(' et ');
    await keys.choose(`Prénom – ${second.split(' ')[0]}`);
    await keys.press('button', 'Réunir en une inscription');
    expect(await said(page, '.notice-success')).toContain('Les deux inscriptions n’en font plus qu’une.');
    await keys.press('button', /^Séparer /);
    expect(await said(page, '.notice-success')).toContain('L’inscription est séparée.');
    expect(first).not.toBe('');
  });

  it('invites somebody to the team', async () => {
    const { page, keys } = await open('/hub/equipe');
    await keys.write(/^Prénom et nom/, 'Ève O’Brien-Exemple');
    await keys.write(/^E-mail/, 'eve@demo.example');
    await keys.choose(/^Équipe du hub/);
    await keys.press('button', 'Envoyer l’invitation');
    expect(await said(page, '.notice-success')).toContain('L’invitation part par e-mail.');
    expect(await page.getByRole('link', { name: /^Modifier le rôle de Ève O’Brien-Exemple/ }).count()).toBe(
      1,
    );
  });

  it('writes to everybody who has a place, and tries it out first', async () => {
    const { page, keys } = await open(`${DIGNE}/messages`);
    const subject = 'Apportez votre téléphone';
    await keys.press('link', 'Écrire un message');
    await keys.press('button', 'Compter');
    await keys.write(/^Objet \(/, subject);
    await keys.write(/^Message \(/, 'Nous apprendrons ensemble à régler ses mots de passe.');
    await keys.press('button', 'Enregistrer et relire');
    await keys.press('button', 'M’envoyer un essai');
    expect(await said(page, '.notice-success')).toContain('L’essai est parti.');
    await page.goto('/hub/messages');
    await keys.press('link', /Essai d’un message$/);
    expect(await page.locator('main').innerText()).toContain(subject);
  });
});
