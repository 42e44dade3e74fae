import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fill } from '~/i18n/fill';
import { fr } from '~/i18n/fr';
import { plural } from '~/i18n/plural';
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
  const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
  const said = async (page: Page, selector: string) => plain(await page.locator(selector).innerText());
  /** What the page says that it has just done. */
  const done = (page: Page) => said(page, '.notice-success');
  /** A name that begins so, whatever follows: « Jauge (obligatoire) ». */
  const starting = (name: string) => new RegExp(`^${name}`);

  it('reorders the programme: each step is said, and the focus stays on the button', async () => {
    const { page, keys } = await open(`${DIGNE}/programme`);
    const names = () => page.locator('.session-card h4').allInnerTexts();
    const [first = '', second = '', ...others] = await names();
    const down = fill(fr.programme.downOf, { name: first });
    await keys.tabTo('button', down);
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page, '[aria-live=polite]')).toContain(first);
    expect(await names()).toEqual([second, first, ...others]);
    const same = page.getByRole('button', { name: down }).and(page.locator(':focus'));
    expect(await same.count()).toBe(1);
    await keys.press('button', fr.organisation.save);
    expect(await done(page)).toContain(plain(fr.organisation.done.enregistre));
    expect(await names()).toEqual([second, first, ...others]);
  });

  it('hears what more places would do while typing, then saves exactly that', async () => {
    const { page, keys } = await open(`${AIX}/places`);
    const { fields, save } = fr.organisation;
    const effect = () => said(page, '#effect-summary');
    const promoted = (count: number) => plain(plural('fr', fr.seats.promoted, count));
    const waiting = (count: number) => plain(plural('fr', fr.seats.stillWaiting, count));
    const all = Number(/\d+/.exec((await effect()).replace(promoted(0), ''))?.[0]);
    expect(await effect()).toContain(waiting(all));
    await keys.write(starting(fields.capacity), '43');
    await expect.poll(effect).toContain(promoted(3));
    expect(await effect()).toContain(waiting(all - 3));
    await keys.write(fill(fields.reservedFor, { type: 'Usager ou usagère' }), '14');
    await expect.poll(effect).not.toContain(promoted(3));
    const promised = await effect();
    await keys.press('button', save);
    const left = plain(promised)
      .split(/(?<=\.) /)
      .slice(1);
    expect(await effect()).toBe([promoted(0), ...left].join(' '));
  });

  it('notes how a call ended, and takes it back', async () => {
    const { page, keys } = await open(`${AVIGNON}/appels`);
    const { sayLabel, outcomes, outcomeFor, noted, undo, undone } = fr.calls;
    const label = (await page.locator('.call-person').first().getAttribute('aria-label')) ?? '';
    const person = label.slice(fill(sayLabel, { name: '' }).length);
    const confirmed = fill(outcomeFor, { outcome: outcomes.confirmed, name: person });
    await keys.press('button', confirmed);
    expect(await done(page)).toContain(plain(fill(noted, { name: person, outcome: outcomes.confirmed })));
    expect(await page.getByRole('button', { name: confirmed }).count()).toBe(0);
    await keys.press('button', undo);
    expect(await done(page)).toContain(plain(undone));
    expect(await page.getByRole('button', { name: confirmed }).count()).toBe(1);
  });

  it('filters the registrations, seats two people elsewhere, and puts them back', async () => {
    const { page, keys } = await open(`${DIGNE}/inscriptions`);
    const { people } = fr.organisation;
    const { bulk } = fr.files;
    await keys.select(people.status, people.statuses.confirmed);
    await keys.press('button', people.apply);
    expect(new URL(page.url()).searchParams.get('statut')).toBe('confirmees');
    const rows = page.locator('tbody tr');
    const texts = () => rows.allInnerTexts();
    expect((await texts()).filter((row) => !row.includes(people.statuses.confirmed))).toEqual([]);
    const boxes = page.locator('tbody [type=checkbox]');
    const [one = '', other = ''] = await boxes.evaluateAll((all) => all.map((box) => box.ariaLabel ?? ''));
    const tables = async () => (await texts()).slice(0, 2).map((row) => /Table \d+/.exec(row)?.[0]);
    async function seat(names: string[], table: string | RegExp) {
      for (const name of names) await keys.tick(name);
      await keys.select(bulk.act, table);
      await keys.press('button', bulk.look);
      expect(await said(page, '#bulk-question')).toBe(
        plain(plural('fr', bulk.questions.table, names.length)),
      );
      await keys.press('button', bulk.confirm.table);
      expect(await done(page)).toContain(plain(plural('fr', bulk.doneTitle.table, names.length)));
      await keys.press('link', bulk.back);
    }
    const before = await tables();
    await seat([one, other], bulk.toNoTable);
    expect(await tables()).toEqual([undefined, undefined]);
    await seat([one], starting(`${before[0]} –`));
    await seat([other], starting(`${before[1]} –`));
    expect(await tables()).toEqual(before);
  });

  it('makes one of two registrations, and two of one again', async () => {
    const { page, keys } = await open(`${AVIGNON}/inscriptions/doublons`);
    const { fields, merge, done: merged } = fr.files.duplicates;
    const [, second = ''] = await page
      .locator('[type=radio][name=firstName]')
      .evaluateAll((all) => all.map((radio) => radio.ariaLabel ?? ''));
    expect(second).toContain(fields.firstName);
    await keys.choose(second);
    await keys.press('button', merge);
    expect(await done(page)).toContain(plain(merged.reunies));
    await keys.press('button', starting(fr.files.duplicates.separate));
    expect(await done(page)).toContain(plain(merged.separees));
  });

  it('invites somebody to the team', async () => {
    const { page, keys } = await open('/hub/equipe');
    const { invite, roles, done: invited } = fr.team;
    const name = 'Ève O’Brien-Exemple';
    await keys.write(starting(invite.name), name);
    await keys.write(starting(invite.email), 'eve@demo.example');
    await keys.choose(starting(roles.hub_staff));
    await keys.press('button', invite.send);
    expect(await done(page)).toContain(plain(invited.invite));
    expect(await page.getByRole('link', { name }).count()).toBe(1);
  });

  it('writes to everybody who has a place, and tries it out first', async () => {
    const { page, keys } = await open(`${DIGNE}/messages`);
    const { write, count, fields, saveDraft, test, done: tried } = fr.campaigns;
    const subject = 'Apportez votre téléphone';
    await keys.press('link', write);
    await keys.press('button', count);
    await keys.write(starting(`${fields.subject} \\(`), subject);
    await keys.write(starting(`${fields.text} \\(`), 'Nous apprendrons ensemble à régler ses mots de passe.');
    await keys.press('button', saveDraft);
    await keys.press('button', test.act);
    expect(await done(page)).toContain(plain(tried.essai));
    await page.goto('/hub/messages');
    await keys.press('link', new RegExp(`${fr.messages.kinds['campaign-test']}$`));
    // It is written when its turn to leave comes.
    const letter = async () => {
      await page.reload();
      return page.locator('main').innerText();
    };
    await expect.poll(letter, { timeout: STEP_LIMIT_MS }).toContain(subject);
  });
});
