import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { COLUMN_PAGE } from '~/domain/ideas/board';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { startBuiltApp } from '../support/running-app';
import type { RunningApp } from '../support/spawn-app';

/** Everything that a board's visitor or staff downloads as script, compressed (docs/performance.md). */
const SCRIPT_LIMIT_BYTES = 130_000;
/** A change in one window is seen in another within this time. */
const SEEN_WITHIN_MS = 2_000;
/** One step of a journey, on a busy machine. */
const STEP_LIMIT_MS = 10_000;

describe.skipIf(!hasBrowser)('the board in a browser', () => {
  let app: RunningApp;
  let browser: Browser;
  const complaints: string[][] = [];
  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  afterEach(async () => {
    expect(complaints.flat()).toEqual([]);
    await Promise.all(browser.contexts().map((context) => context.close()));
    complaints.length = 0;
  });

  async function look(options: BrowserContextOptions & { person?: string } = {}): Promise<Page> {
    const { person, ...rest } = options;
    const seen = await visitor(browser, app.url, { viewport: { width: 1700, height: 1000 }, ...rest });
    complaints.push(seen.complaints);
    seen.page.setDefaultTimeout(STEP_LIMIT_MS);
    if (person) {
      const form = { person: `demo-${person}`, retour: '' };
      const signedIn = await seen.context.request.post('/connexion/demonstration', {
        form,
        headers: { origin: app.url },
      });
      expect(signedIn.status()).toBe(200);
    }
    return seen.page;
  }
  const asStaff = (options: BrowserContextOptions = {}) => look({ person: 'equipe-hub-du-sud', ...options });
  const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const titlesIn = (page: Page, name: string) => column(page, name).getByRole('heading', { level: 3 });
  /** What a screen reader was last told, with plain spaces. */
  const announced = async (page: Page) =>
    (await page.locator('[data-announcer]').innerText()).replaceAll('\u00a0', ' ');
  const handleOf = (page: Page, title: string) => page.getByRole('button', { name: `Déplacer « ${title} »` });
  const firstTitle = async (page: Page, name: string) =>
    (await titlesIn(page, name).first().innerText()).trim();
  const isIn = (page: Page, name: string, title: string, timeout = SEEN_WITHIN_MS) =>
    column(page, name).getByRole('heading', { name: title, exact: true }).waitFor({ timeout });

  it('shows a move by keyboard in another window, without reload, and says each step', async () => {
    const window = await look();
    await window.goto('/tableau');
    await window.evaluate(() => Object.assign(globalThis, { neverReloaded: true }));
    const page = await asStaff();
    await page.goto('/tableau');
    const title = await firstTitle(page, 'Services à préparer');
    await handleOf(page, title).press('Space');
    await expect
      .poll(() => announced(page))
      .toMatch(/^Vous tenez « .* », dans « Services à préparer », rang 1/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => announced(page)).toContain('rang 2');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => announced(page)).toContain('est dans « Services prêts »');
    await page.keyboard.press('Space');
    await expect.poll(() => announced(page)).toContain('est posée dans « Services prêts »');
    await isIn(page, 'Services prêts', title);
    await isIn(window, 'Services prêts', title);
    expect(await window.evaluate(() => 'neverReloaded' in globalThis)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^handle-/);
    await page.reload();
    await isIn(page, 'Services prêts', title);
  });

  it('moves several at once by keyboard and names alone, confirms once, and takes it back', async () => {
    const page = await asStaff();
    await page.goto('/tableau');
    const titles = (await titlesIn(page, 'Services à préparer').allInnerTexts()).slice(0, 2);
    const [first = '', second = ''] = titles.map((title) => title.trim());
    await page.getByRole('checkbox', { name: `Choisir « ${first} »` }).press('Space');
    await page.getByRole('checkbox', { name: `Choisir « ${second} »` }).press('Space');
    await page.getByRole('region', { name: 'Idées choisies' }).getByText('2 idées choisies').waitFor();
    await handleOf(page, second).press('Space');
    await expect.poll(() => announced(page)).toMatch(/^Vous tenez 2 idées, dans « Services à préparer »/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => announced(page)).toContain('2 idées dans « Services prêts »');
    await page.keyboard.press('Space');
    await expect.poll(() => announced(page)).toContain('Confirmez');
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Déplacer 2 idées' });
    await confirm.press('Enter');
    await page.getByText('2 idées dans « Services prêts ».').first().waitFor();
    await isIn(page, 'Services prêts', first);
    await isIn(page, 'Services prêts', second);
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await page.getByText('Annulé. 2 idées de nouveau à leur place.').first().waitFor();
    const back = (await titlesIn(page, 'Services à préparer').allInnerTexts()).slice(0, 2);
    expect(back.map((title) => title.trim())).toEqual([first, second]);
    await page.reload();
    await isIn(page, 'Services à préparer', first);
  });

  it('keeps still while it loads, folds columns into the address, and filters in place', async () => {
    const page = await asStaff({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
          if (!entry.hadRecentInput) shifts.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/tableau');
    await page
      .getByRole('checkbox', { name: /^Choisir/ })
      .first()
      .waitFor();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
    expect(await column(page, 'Écartées').getByRole('listitem').count()).toBe(0);
    await page.getByRole('link', { name: 'Ouvrir la colonne « Écartées »' }).press('Enter');
    await page.getByRole('link', { name: 'Plier la colonne « À trier »' }).press('Enter');
    await page.waitForURL(/plies=prototype_stopped\.service_retired\.service_retired__a_relancer\.to_sort$/);
    await page.evaluate(() => Object.assign(globalThis, { neverReloaded: true }));
    const [title = ''] = await titlesIn(page, 'Services à préparer').allInnerTexts();
    await page.getByRole('searchbox', { name: 'Un mot' }).fill(title.trim());
    await page.keyboard.press('Enter');
    await page.getByText('1 idée trouvée').waitFor();
    expect(await page.evaluate(() => 'neverReloaded' in globalThis)).toBe(true);
    await isIn(page, 'Services à préparer', title.trim());
  });

  it('does the same with a list, without JavaScript: several at once, and back', async () => {
    const page = await asStaff({ javaScriptEnabled: false });
    await page.goto('/tableau');
    await page.getByRole('link', { name: 'La même chose en liste' }).click();
    await page.waitForURL(/\/tableau\/liste$/);
    const titles = (await titlesIn(page, 'Prototypes à développer').allInnerTexts()).slice(0, 2);
    const sorted = (await titlesIn(page, 'À trier').first().innerText()).trim();
    for (const title of [...titles, sorted])
      await page.getByRole('checkbox', { name: `Choisir « ${title.trim()} »` }).check();
    await page.getByLabel('Vers quelle colonne ?').selectOption({ label: 'Prototypes en test' });
    await page.getByRole('button', { name: 'Relire le déplacement' }).click();
    await page.getByText('2 idées dans « Prototypes en test ».').waitFor();
    await page.getByText('Ces idées demandent d’abord une décision.').waitFor();
    await page.getByRole('link', { name: sorted }).waitFor();
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByRole('status').getByText('2 idées à leur nouvelle place.').waitFor();
    for (const title of titles) await isIn(page, 'Prototypes en test', title.trim());
    await page.getByRole('button', { name: 'Annuler le déplacement' }).click();
    await page.getByRole('status').getByText('Annulé. 2 idées de nouveau à leur place.').waitFor();
    for (const title of titles) await isIn(page, 'Prototypes à développer', title.trim());
  });

  it('gives a card back when its carrying is given up', async () => {
    const page = await asStaff();
    await page.goto('/tableau');
    const title = await firstTitle(page, 'À trier');
    await handleOf(page, title).press('Space');
    await page.keyboard.press('ArrowRight');
    await isIn(page, 'Services à préparer', title);
    await page.keyboard.press('Escape');
    await expect.poll(() => announced(page)).toMatch(/^Annulé\./);
    expect(await firstTitle(page, 'À trier')).toBe(title);
  });

  it('asks for the decision when a card is dropped where it would become something else', async () => {
    const page = await asStaff();
    await page.goto('/tableau');
    const title = await firstTitle(page, 'À trier');
    await handleOf(page, title).waitFor();
    const card = await titlesIn(page, 'À trier').first().boundingBox();
    const target = await column(page, 'Prototypes en test').boundingBox();
    if (!card || !target) throw new Error('not on the page');
    await page.mouse.move(card.x + card.width - 4, card.y + card.height + 4);
    await page.mouse.down();
    await page.mouse.move(target.x + 60, target.y + 140, { steps: 12 });
    await page.mouse.up();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Cette décision demande une raison').waitFor();
    expect(await firstTitle(page, 'À trier')).toBe(title);
    await dialog.getByRole('link', { name: 'Écrire la décision' }).click();
    await page.waitForURL(/\/hub\/idees\/\d+\?vers=prototype_in_progress/);
    expect(await page.getByRole('radio', { name: /^Prototypes en test/ }).isChecked()).toBe(true);
  });

  it('moves by pointer within what an idea already is', async () => {
    const page = await asStaff();
    await page.goto('/tableau');
    const title = await firstTitle(page, 'Prototypes à développer');
    await handleOf(page, title).waitFor();
    const card = await titlesIn(page, 'Prototypes à développer').first().boundingBox();
    const target = await titlesIn(page, 'Prototypes en test').first().boundingBox();
    if (!card || !target) throw new Error('not on the page');
    await page.mouse.move(card.x + card.width - 4, card.y + card.height + 4);
    await page.mouse.down();
    await page.mouse.move(target.x + 60, target.y - 6, { steps: 12 });
    await page.mouse.up();
    await page.getByText(`« ${title} » est dans « Prototypes en test ».`).first().waitFor();
    await page.reload();
    expect(await firstTitle(page, 'Prototypes en test')).toBe(title);
  });

  it('refuses a stale move, says who moved the idea where, and shows the truth', async () => {
    const late = await asStaff();
    // This window hears nothing: its stream is cut and nothing else reads the board again.
    await late.context().route('**/tableau/direct', (route) => route.fulfill({ status: 204 }));
    await late.goto('/tableau');
    const title = await firstTitle(late, 'Services à préparer');
    await handleOf(late, title).waitFor();
    const page = await look({ person: 'administration-hub-du-sud' });
    await page.goto('/tableau');
    await handleOf(page, title).press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText(`« ${title} » est dans « Services prêts ».`).first().waitFor();
    await late.getByRole('button', { name: `Déplacer vers… : ${title}` }).click();
    await late.getByRole('dialog').getByRole('button', { name: 'Services prêts' }).click();
    await late.getByText(/ a déjà déplacé cette idée dans «\sServices prêts\s»/).waitFor();
    await isIn(late, 'Services prêts', title);
  });

  it('reads the board again by itself while the stream is cut', async () => {
    const window = await look();
    await window.context().route('**/tableau/direct', (route) => route.fulfill({ status: 204 }));
    await window.clock.install();
    await window.goto('/tableau');
    await window.getByText('Connexion coupée.').waitFor();
    const page = await asStaff();
    await page.goto('/tableau');
    const title = await firstTitle(page, 'Services prêts');
    await handleOf(page, title).press('Enter');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByText(`« ${title} » est dans « Services à préparer ».`).first().waitFor();
    await window.clock.fastForward(10_000);
    await isIn(window, 'Services à préparer', title);
  });

  it('works without JavaScript: « Déplacer vers… », the decision, the story', async () => {
    const page = await asStaff({ javaScriptEnabled: false });
    await page.goto('/tableau');
    const title = await firstTitle(page, 'À trier');
    await page.getByRole('link', { name: `Déplacer vers… : ${title}` }).click();
    await page.getByRole('radio', { name: /^Services à préparer/ }).check();
    await page.getByRole('radio', { name: 'Formation' }).check();
    await page.getByLabel('Qui le propose ?').fill('La médiathèque');
    await page.getByLabel('Où, ou en ligne ?').fill('En ligne');
    await page.getByLabel('Quand ?').fill('Le mardi');
    // A decision may be prepared already: this answer is missing all the same.
    await page.getByLabel('Pour quel public ?').fill('');
    await page.getByRole('button', { name: 'Publier maintenant' }).click();
    await page.getByRole('alert').getByText('Écrivez pour quel public.').waitFor();
    expect(await page.getByLabel('Qui le propose ?').inputValue()).toBe('La médiathèque');
    await page.getByLabel('Pour quel public ?').fill('Les séniors');
    await page.getByLabel('Pourquoi cette décision ?').fill('Beaucoup de personnes la demandent.');
    await page.getByRole('button', { name: 'Publier maintenant' }).click();
    await page.getByRole('status').getByText('La décision est enregistrée').waitFor();
    await page.getByRole('link', { name: 'Revenir au tableau' }).click();
    await page.waitForURL(/\/tableau#idee-\d+$/);
    await isIn(page, 'Services à préparer', title);
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByText('Le hub décide : « Service à préparer ». Forme : Formation.').waitFor();
  });

  /** Proposes ideas until « À trier » goes on beyond its first page. */
  async function fillFirstColumn(page: Page): Promise<void> {
    await page.goto('/tableau');
    const event = await page.locator('select[name="switch"] option').nth(1).getAttribute('value');
    for (let at = 0; at < COLUMN_PAGE; at += 1) {
      const form = {
        title: `Téléphone prêté ${at}`,
        description: 'Pour essayer.',
        speakerType: 'usager',
        // They have seen what is alike, and it is not the same.
        seen: Array.from({ length: 300 }, (_, number) => number).join(' '),
      };
      const headers = { origin: app.url };
      const sent = await page.request.post(`/switchs/${event}/idees/nouvelle`, {
        form,
        headers,
        maxRedirects: 0,
      });
      expect(sent.status()).toBe(303);
    }
  }

  it('finds by a word without accents, and shows the rest of a column, without JavaScript', async () => {
    const page = await look({ javaScriptEnabled: false });
    await fillFirstColumn(page);
    await page.goto('/tableau');
    const before = await titlesIn(page, 'À trier').count();
    const more = page.getByRole('link', { name: 'Voir la suite : À trier' });
    const rest = new URL((await more.getAttribute('href')) ?? '', page.url());
    await more.click();
    // A click does not wait for the page that it leads to.
    await page.waitForURL(rest.href);
    expect(await page.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(before);
    await page.goto('/tableau');
    await page.getByRole('searchbox', { name: 'Un mot' }).fill('telephone');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page
      .getByRole('heading', { name: /Téléphone prêté/ })
      .first()
      .waitFor();
  });

  it('reads nothing twice and stays light', async () => {
    const page = await asStaff();
    const asked: string[] = [];
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      asked.push(new URL(response.url()).pathname);
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto('/tableau');
    await page
      .getByRole('button', { name: /^Déplacer vers…/ })
      .first()
      .waitFor();
    expect(asked).not.toContain('/tableau.json');
    const bytes = (await Promise.all(scripts)).map((script) => brotliCompressSync(script).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(SCRIPT_LIMIT_BYTES);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(1_000);
  });
});
