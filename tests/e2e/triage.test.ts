import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fill } from '~/i18n/fill';
import { fr } from '~/i18n/fr';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { KARIM, NADIA, openTriageDesk, type TriageDesk, type WaitingIdea } from '../support/triage-desk';

const STEP_LIMIT_MS = 10_000;
const TOPIC = { slug: 'aide-aux-demarches-administratives', value: 'Aide aux démarches administratives' };
const { filters, views, bulk, acts, actions, assign } = fr.triageQueue;
const { stale } = fr.triage;
const { ask, form: decide } = fr.answers;
const phone = { authorContact: 'phone', authorPhone: '+33612345678' } as const;
const waiting = {
  papers: { title: 'Une aide pour les papiers', days: 60, topics: [TOPIC.value], ...phone },
  account: { title: 'Ouvrir un compte en ligne', days: 55, topics: [TOPIC.value] },
  form: { title: 'Remplir un formulaire', days: 50, topics: [TOPIC.value], zone: 'alpes' },
  advice: { title: 'Un conseil par téléphone', days: 45, topics: [TOPIC.value], speakerType: 'mediation' },
  recent: { title: 'Une question de ce matin', days: 1, topics: [TOPIC.value] },
  bikes: { title: 'Des vélos pour aller au cours', days: 40 },
  lent: { title: 'Un vélo prêté pour les cours', days: 30 },
  cafe: { title: 'Un café des écrans', days: 20 },
  shared: { title: 'Une idée que deux personnes ouvrent', days: 15, zone: 'azur' },
  near: { title: 'Une autre du même endroit', days: 14, zone: 'azur' },
} satisfies Record<string, WaitingIdea>;

/** What the team does in the queue: by plain forms, two at once, and by addresses that are gone back to. */
describe.skipIf(!hasBrowser)('the triage queue', () => {
  let desk: TriageDesk;
  let browser: Browser;
  let complaints: string[][] = [];
  beforeAll(async () => {
    [desk, browser] = await Promise.all([openTriageDesk(Object.values(waiting)), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });
  afterEach(async () => {
    expect(complaints.flat()).toEqual([]);
    complaints = [];
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  async function open(who: { email: string }, options: BrowserContextOptions = {}): Promise<Page> {
    const seen = await visitor(browser, desk.url, options);
    complaints.push(seen.complaints);
    seen.page.setDefaultTimeout(STEP_LIMIT_MS);
    await desk.signIn(seen.page, who);
    return seen.page;
  }
  /** As it is read: without what keeps words together. */
  const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
  const said = async (page: Page, selector = 'main') => plain(await page.locator(selector).innerText());
  const done = (page: Page) => said(page, '.notice-success');
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
  const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
  const titles = (page: Page) => page.locator('.queue-link').allInnerTexts();
  const opened = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
  const asked = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
  const pick = (page: Page, { title }: WaitingIdea) =>
    page.getByLabel(fill(fr.triageQueue.pick, { number: desk.numberOf(title) }), { exact: true }).check();

  it('is worked through without JavaScript: filters, a view, a question, a decision', async () => {
    const page = await open(NADIA, { javaScriptEnabled: false });
    await page.goto(paths.triage());
    await page.getByText(filters.more).click();
    await page.getByLabel(filters.zone).selectOption({ label: 'Avignon' });
    await page.getByLabel(filters.speaker).selectOption({ label: 'Usager ou usagère' });
    await page.getByLabel(filters.topic).selectOption({ label: TOPIC.value });
    await page.getByLabel(filters.age).selectOption('30');
    await press(page, filters.apply);
    expect(asked(page)).toMatchObject({ zone: 'avignon', acteur: 'usager', theme: TOPIC.slug, age: '30' });
    expect(await titles(page)).toEqual([waiting.papers.title, waiting.account.title]);

    await page.getByText(views.save).click();
    await page.getByLabel(views.name).fill('Démarches en Vaucluse');
    await press(page, views.keep);
    expect(await done(page)).toContain(plain(views.kept));
    await page.goto(paths.triage());
    expect(await titles(page)).toHaveLength(Object.keys(waiting).length);
    await follow(page, 'Démarches en Vaucluse');
    expect(await titles(page)).toEqual([waiting.papers.title, waiting.account.title]);

    await follow(page, waiting.papers.title);
    await follow(page, actions.ask);
    await page.getByLabel(ask.words).fill('Quels papiers ?');
    await press(page, ask.send);
    expect(await done(page)).toContain(plain(ask.done.posee));
    await follow(page, bulk.back);
    expect([await opened(page), asked(page).theme]).toEqual([waiting.papers.title, TOPIC.slug]);

    await follow(page, actions.classify);
    await page.getByLabel('Prototypes à développer').check();
    await page.getByLabel('Innovation', { exact: true }).check();
    for (const name of ['lead', 'need', 'nextTest'] as const) await page.fill(`[name=${name}]`, 'Zinc');
    await page.fill('[name=estimatedCostEuros]', 'beaucoup');
    await page.fill('[name=reason]', 'Il faut l’essayer.');
    await press(page, decide.now);
    expect(await said(page, '.error-summary')).toContain(plain(fr.triage.errors.costWrong));
    expect(await page.inputValue('[name=reason]')).toBe('Il faut l’essayer.');
    await page.fill('[name=estimatedCostEuros]', '1 500');
    await press(page, decide.now);
    expect([await opened(page), await titles(page)]).toEqual([
      waiting.account.title,
      [waiting.account.title],
    ]);
  });

  it('acts on many and on two that resemble each other without JavaScript, and takes both back', async () => {
    const page = await open(NADIA, { javaScriptEnabled: false });
    await page.goto(`${paths.triage()}?zone=avignon`);
    const three = [waiting.advice, waiting.bikes, waiting.cafe];
    for (const idea of three) await pick(page, idea);
    await page.getByLabel(bulk.act).selectOption({ label: bulk.acts.taken });
    await press(page, bulk.look);
    expect(await said(page)).toContain(plural('fr', bulk.willAssign, 3, { name: NADIA.name }));
    for (const { title } of three) expect(await said(page)).toContain(title);
    await press(page, bulk.confirm);
    expect(await done(page)).toContain(plural('fr', acts.kinds.taken, 3));
    await follow(page, views.mine);
    expect((await titles(page)).sort()).toEqual(three.map(({ title }) => title).sort());
    await follow(page, acts.title);
    await press(page, fill(acts.undoOf, { act: plural('fr', acts.kinds.taken, 3) }));
    expect(await done(page)).toContain(plain(plural('fr', acts.restored, 3)));
    await follow(page, bulk.back);
    await follow(page, views.mine);
    expect(await titles(page)).toEqual([]);

    await page.goto(`${paths.triage()}?zone=avignon`);
    for (const idea of [waiting.bikes, waiting.lent]) await pick(page, idea);
    await press(page, bulk.group);
    expect(await said(page)).toContain(plain(plural('fr', bulk.willMerge, 2)));
    await page.getByRole('radio', { name: waiting.lent.title }).check();
    await press(page, bulk.merge);
    expect(await page.getByRole('radio', { name: waiting.lent.title }).isChecked()).toBe(true);
    await page.getByLabel(fr.merging.confirm.reason).fill('Le même besoin.');
    await press(page, bulk.merge);
    expect(await done(page)).toContain(plural('fr', acts.kinds.merged, 2));
    expect(await titles(page)).not.toContain(waiting.bikes.title);
    await press(page, fill(acts.undoOf, { act: plural('fr', acts.kinds.merged, 2) }));
    expect(await done(page)).toContain(plain(plural('fr', acts.restored, 2)));
    expect(await titles(page)).toEqual(expect.arrayContaining([waiting.bikes.title, waiting.lent.title]));
  });

  it('tells whoever comes second who changed the idea, keeps what they wrote, and overwrites nothing', async () => {
    const [first, second] = [await open(KARIM), await open(NADIA)];
    const here = `${paths.triage()}?zone=azur&idee=${desk.numberOf(waiting.shared.title)}`;
    for (const page of [first, second]) await page.goto(here);
    await press(first, assign.take);
    expect(await done(first)).toContain(plural('fr', acts.kinds.taken, 1));
    await press(second, assign.take);
    expect(await said(second, '[role=alert]')).toBe(plain(fill(assign.stale, { who: KARIM.name })));
    expect(await said(second, 'article')).toContain(fill(fr.triageQueue.assignedTo, { name: KARIM.name }));

    for (const page of [first, second]) await follow(page, actions.decline);
    await first.fill('[name=reason]', 'Elle existe déjà à Nice.');
    await press(first, decide.now);
    expect(await opened(first)).toBe(waiting.near.title);
    await second.fill('[name=reason]', 'Je pense autrement.');
    await press(second, decide.now);
    const alert = second.getByRole('alert');
    const where = fill(stale.who, { who: KARIM.name, column: 'Écartées' });
    expect(plain(await alert.innerText())).toContain(plain(where));
    expect(await alert.and(second.locator(':focus')).count()).toBe(1);
    expect(await second.inputValue('[name=reason]')).toBe('Je pense autrement.');
    await first.goto(paths.idea(desk.numberOf(waiting.shared.title)));
    expect(await said(first)).toContain('Elle existe déjà à Nice.');
    expect(await said(first)).not.toContain('Je pense autrement.');
    // Once it was read, writing it again is meant; and the queue goes on from where it was left.
    await press(second, decide.now);
    expect(await opened(second)).toBe(waiting.near.title);
    await first.reload();
    expect(await said(first)).toContain('Je pense autrement.');
  });

  it('keeps filters and the open idea in the address: reloading and going back find them again', async () => {
    const page = await open(KARIM);
    await page.goto(paths.triage());
    await page.getByText(filters.more).click();
    await page.getByLabel(filters.topic).selectOption({ label: TOPIC.value });
    await page.getByLabel(filters.order).selectOption({ label: filters.orders.recentes });
    await press(page, filters.apply);
    await page.getByText(views.save).click();
    await page.getByLabel(views.name).fill('Démarches, les récentes');
    await press(page, views.keep);
    await page.goto(paths.triage());
    await follow(page, 'Démarches, les récentes');
    const order = [waiting.recent, waiting.advice, waiting.form, waiting.account].map(({ title }) => title);
    expect(await titles(page)).toEqual(order);
    await follow(page, order[0] ?? '');
    for (const title of order.slice(1)) {
      await follow(page, actions.next);
      expect(await opened(page)).toBe(title);
    }
    expect(await page.getByRole('link', { name: actions.next, exact: true }).count()).toBe(0);
    await page.reload();
    expect([await opened(page), await titles(page)]).toEqual([order[3], order]);
    await page.goBack();
    expect([await opened(page), await titles(page)]).toEqual([order[2], order]);
    expect(asked(page)).toMatchObject({ theme: TOPIC.slug, tri: 'recentes' });
    await follow(page, actions.previous);
    expect(await opened(page)).toBe(order[1]);
  });
});
