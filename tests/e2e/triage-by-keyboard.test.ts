import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill } from '~/i18n/fill';
import { fr } from '~/i18n/fr';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { keyboardOf } from '../support/keyboard-of';
import { KARIM, NADIA, openTriageDesk, type TriageDesk, type WaitingIdea } from '../support/triage-desk';

const STEP_LIMIT_MS = 10_000;
const { keys: letters, actions, acts, assign, notes, bulk, shortcuts } = fr.triageQueue;
const { decision, errors } = fr.triage;
const { now, later } = fr.answers.form;
const waiting = {
  workshop: { title: 'Un atelier pour la retraite', days: 60 },
  papers: { title: 'Une aide pour les papiers', days: 50 },
  bikes: { title: 'Des vélos pour aller au cours', days: 40 },
  lent: { title: 'Un vélo prêté pour les cours', days: 30 },
  cafe: { title: 'Un café des écrans', days: 20 },
  terminal: { title: 'Une borne à la mairie', days: 10 },
} satisfies Record<string, WaitingIdea>;

/** What the team does all day, by single letters, Tab and Enter, and by the names that are read aloud. */
describe.skipIf(!hasBrowser)('the triage queue by keyboard alone', () => {
  let desk: TriageDesk;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let keys: ReturnType<typeof keyboardOf>;
  beforeAll(async () => {
    [desk, browser] = await Promise.all([openTriageDesk(Object.values(waiting)), openBrowser()]);
    const seen = await visitor(browser, desk.url);
    ({ page, complaints } = seen);
    page.setDefaultTimeout(STEP_LIMIT_MS);
    keys = keyboardOf(page);
    await desk.signIn(page, NADIA);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  /** As it is read: without what keeps words together. */
  const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
  /** A name that begins so, whatever follows: « Pourquoi ? (obligatoire) ». */
  const starting = (name: string) => new RegExp(`^${name.replaceAll('?', '\\?').replaceAll(/\s/g, '\\s')}`);
  const done = async () => plain(await page.locator('.notice-success').innerText());
  /** A letter that leads to another page, or back to this one with an answer. */
  const letter = (key: string) => Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
  const focusIsOn = (selector: string) =>
    expect
      .poll(() => page.evaluate((wanted) => !!document.activeElement?.matches(wanted), selector), {
        message: `the focus is on ${selector}`,
      })
      .toBe(true);
  /** The idea with this title is open, and is what is read and tabbed from. */
  async function isOpen({ title }: WaitingIdea) {
    await expect
      .poll(() => page.getByRole('article').getByRole('heading', { level: 2 }).innerText())
      .toBe(title);
    await focusIsOn('article#ouverte');
  }
  /** The queue with this idea open, as somebody finds it again. */
  async function begin(idea: WaitingIdea) {
    await page.goto(`${paths.triage()}?idee=${desk.numberOf(idea.title)}#ouverte`);
    await isOpen(idea);
  }
  const inList = ({ title }: WaitingIdea) =>
    page.getByRole('list', { name: fr.triageQueue.list }).getByRole('link', { name: title }).count();

  it('shows what the letters do, and turns them off and on', async () => {
    await page.goto(paths.triage());
    await page.keyboard.press(letters.help);
    const help = page.getByRole('dialog', { name: shortcuts.title });
    expect(await help.innerText()).toContain(actions.next);
    expect(await help.locator(':focus').count()).toBe(1);
    await page.keyboard.press(letters.next);
    expect(await help.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await help.isVisible()).toBe(false);
    await keys.tabTo('button', shortcuts.open);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await keys.tabTo('button', shortcuts.close);
    await page.keyboard.press('Enter');
    const opener = page.getByRole('button', { name: shortcuts.open });
    expect(await opener.and(page.locator(':focus')).count()).toBe(1);
    await page.keyboard.press(letters.help);
    expect(await help.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press(letters.help);
    expect(await help.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('goes from one idea to the next, and decides one: the next opens', async () => {
    await page.goto(paths.triage());
    await letter(letters.next);
    await isOpen(waiting.workshop);
    await letter(letters.next);
    await isOpen(waiting.papers);
    await letter(letters.previous);
    await isOpen(waiting.workshop);
    await letter(letters.classify);
    await focusIsOn('h2#decide');
    await keys.choose(starting('Services à préparer'));
    await keys.press('button', now);
    await focusIsOn('.error-summary');
    expect(plain(await page.locator('.error-summary').innerText())).toContain(plain(errors.reasonMissing));
    await keys.choose('Formation');
    for (const name of ['deliverer', 'deliveryPlace', 'deliveryWhen', 'deliveryAudience'] as const)
      await keys.write(starting(decision[name]), `Réponse ${name}`);
    // Letters that would open the next idea, undo, or show the help, if they were heard while somebody writes.
    await keys.write(starting(decision.reason), 'Ses mots : simple et utile ? Oui.');
    await keys.press('button', now);
    await isOpen(waiting.papers);
    expect(await done()).toContain(plain(fr.triageQueue.draft.decided));
    expect(await inList(waiting.workshop)).toBe(0);
  });

  it('gives an idea to a colleague, and says how many they hold', async () => {
    const choice = (count: number) =>
      fill(assign.holder, { name: KARIM.name, held: plural('fr', assign.held, count) });
    await begin(waiting.papers);
    await page.keyboard.press(letters.assign);
    const list = page.getByRole('combobox', { name: assign.to }).and(page.locator(':focus'));
    expect(await list.count()).toBe(1);
    const chosen = () => list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text);
    await page.keyboard.type('Karim');
    expect(await chosen()).toBe(choice(0));
    await keys.press('button', assign.go);
    await isOpen(waiting.papers);
    expect(await done()).toContain(plural('fr', acts.kinds.assigned, 1));
    await letter(letters.next);
    await isOpen(waiting.bikes);
    expect(await page.getByRole('combobox', { name: assign.to }).innerText()).toContain(choice(1));
  });

  it('writes a note for a colleague, and finds the idea in the queue again', async () => {
    await begin(waiting.bikes);
    await letter(letters.note);
    await focusIsOn('h2#notes');
    await page.keyboard.press(letters.note);
    await focusIsOn('textarea[name=body]');
    const words = 'Zoé en sait plus ? Son avis compte.';
    await page.keyboard.type(words);
    expect(await page.locator('textarea[name=body]').inputValue()).toBe(words);
    await keys.tick(`@${KARIM.name}`);
    await keys.press('button', notes.send);
    await focusIsOn('h2#notes');
    const said = plain(await page.getByRole('region', { name: notes.title }).innerText());
    expect(said).toContain(plain(notes.done));
    expect(said).toContain(words);
    expect(said).toContain(fill(notes.mentioned, { names: `@${KARIM.name}` }));
    await letter(letters.back);
    await isOpen(waiting.bikes);
  });

  it('prepares to decline an idea with its reason, and takes it back', async () => {
    await begin(waiting.bikes);
    await letter(letters.decline);
    await focusIsOn('h2#decide');
    await keys.write(starting(decision.reason), 'Un autre Switch le fait.');
    await keys.press('button', later);
    await isOpen(waiting.lent);
    expect(await done()).toContain(plural('fr', acts.kinds.declined, 1));
    await letter(letters.undo);
    await isOpen(waiting.lent);
    expect(await done()).toContain(plain(plural('fr', acts.restored, 1)));
  });

  it('groups an idea with one that resembles it, and makes them two again', async () => {
    await begin(waiting.lent);
    await letter(letters.merge);
    await focusIsOn('main');
    await keys.press('link', fill(fr.merging.chooseOf, { title: waiting.bikes.title }));
    await keys.write(starting(fr.merging.confirm.reason), 'Le même besoin.');
    await keys.press('button', fr.merging.confirm.send);
    await isOpen(waiting.cafe);
    expect(await done()).toContain(plural('fr', acts.kinds.merged, 2));
    expect(await inList(waiting.lent)).toBe(0);
    await letter(letters.undo);
    await isOpen(waiting.cafe);
    expect(await done()).toContain(plain(plural('fr', acts.restored, 2)));
    expect(await inList(waiting.lent)).toBe(1);
  });

  it('finds an idea by words without accents, and opens it', async () => {
    await begin(waiting.cafe);
    await page.keyboard.press(letters.find);
    await focusIsOn('[type=search]');
    await page.keyboard.type('velo prete');
    await letter('Enter');
    await focusIsOn('#trouvees');
    expect(await page.locator(':focus').innerText()).toBe(plural('fr', fr.triageQueue.total, 1));
    await keys.press('link', waiting.lent.title);
    await isOpen(waiting.lent);
    await letter(letters.ask);
    await focusIsOn('main');
    await letter(letters.back);
    await isOpen(waiting.lent);
    expect(new URL(page.url()).searchParams.get('q')).toBe('velo prete');
  });

  it('ticks the open idea and the next, and reads what grouping them would do', async () => {
    await page.goto(paths.triage());
    for (const { title } of [waiting.papers, waiting.bikes]) {
      await letter(letters.next);
      await page.keyboard.press(letters.pick);
      const box = page.getByRole('checkbox', {
        name: fill(fr.triageQueue.pick, { number: desk.numberOf(title) }),
      });
      expect(await box.isChecked()).toBe(true);
    }
    await letter(letters.group);
    expect(plain(await page.locator('.page-lead').innerText())).toBe(plain(plural('fr', bulk.willMerge, 2)));
    await keys.write(starting(fr.merging.confirm.reason), 'Le même besoin.');
    await keys.press('button', bulk.merge);
    await focusIsOn('.notice-success');
    expect(await done()).toContain(plural('fr', acts.kinds.merged, 2));
    expect(await page.locator('[name=ids]:checked').count()).toBe(0);
    await letter(letters.undo);
    await focusIsOn('.notice-success');
    expect(await done()).toContain(plain(plural('fr', acts.restored, 2)));
    expect(complaints).toEqual([]);
  });
});
