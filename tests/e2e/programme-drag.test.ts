import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { startBuiltApp } from '../support/running-app';
import type { RunningApp } from '../support/spawn-app';

const STEP_LIMIT_MS = 10_000;
const STEPS = 10;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const PROGRAMME = '/organisation/switchs/digne-les-bains-deux-jours-pour-se-former/programme';

interface Point {
  x: number;
  y: number;
}

/** A session carried by its handle to another place of the day. */
describe.skipIf(!hasBrowser)('dragging in the programme', () => {
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

  async function open(options: BrowserContextOptions): Promise<Page> {
    const seen = await visitor(browser, app.url, options);
    complaints = seen.complaints;
    seen.page.setDefaultTimeout(STEP_LIMIT_MS);
    const signedIn = await seen.context.request.post('/connexion/demonstration', {
      form: { person: 'demo-organisation-alpes', retour: '' },
      headers: { origin: app.url },
    });
    expect(signedIn.status()).toBe(200);
    await seen.page.goto(PROGRAMME);
    await seen.page.evaluate(() => Object.assign(globalThis, { neverReloaded: true }));
    return seen.page;
  }

  const names = (page: Page) => page.locator('.session-card h4').allInnerTexts();
  const middleOf = async (element: Locator): Promise<Point> => {
    const box = await element.boundingBox();
    if (!box) throw new Error('not on the page');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  /** From the handle of the first session to below the middle of the second. */
  async function wayDown(page: Page): Promise<[Point, Point]> {
    const handle = page.locator('[data-drag]').first();
    await handle.scrollIntoViewIfNeeded();
    await page
      .locator('.session-card')
      .first()
      .evaluate((card) => card.scrollIntoView({ block: 'start' }));
    const from = await middleOf(handle);
    const second = await middleOf(page.locator('.session-card').nth(1));
    return [from, { x: from.x, y: second.y + 8 }];
  }
  const between = ([from, to]: [Point, Point], step: number): Point => ({
    x: from.x + ((to.x - from.x) * step) / STEPS,
    y: from.y + ((to.y - from.y) * step) / STEPS,
  });

  /** A finger of the real input pipeline: the browser decides whether it scrolls or drags. */
  async function fingerOf(page: Page) {
    const devtools = await page.context().newCDPSession(page);
    const dispatch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', points: Point[]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    return {
      down: (at: Point) => dispatch('touchStart', [at]),
      move: (at: Point) => dispatch('touchMove', [at]),
      up: () => dispatch('touchEnd', []),
      cancel: () => dispatch('touchCancel', []),
    };
  }

  async function isMoved(page: Page, before: string[]) {
    const [first = '', second = '', ...others] = before;
    await expect.poll(() => names(page)).toEqual([second, first, ...others]);
    await expect.poll(() => page.locator('[aria-live=polite]').innerText()).toContain(first);
    expect(await page.evaluate(() => 'neverReloaded' in globalThis)).toBe(true);
  }

  it('moves a session by mouse, without reload, and writes nothing before « Enregistrer »', async () => {
    const page = await open({});
    const before = await names(page);
    const way = await wayDown(page);
    await page.mouse.move(way[0].x, way[0].y);
    await page.mouse.down();
    await page.mouse.move(way[1].x, way[1].y, { steps: STEPS });
    await page.mouse.up();
    await isMoved(page, before);
    await page.reload();
    expect(await names(page)).toEqual(before);
  });

  it('moves a session by finger on a phone, and the page does not scroll away under it', async () => {
    const page = await open(PHONE);
    const before = await names(page);
    const way = await wayDown(page);
    const scrolled = await page.evaluate(() => scrollY);
    const finger = await fingerOf(page);
    await finger.down(way[0]);
    for (let step = 1; step <= STEPS; step += 1) await finger.move(between(way, step));
    expect(await page.locator('.session-card-dragged').count()).toBe(1);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await finger.up();
    await isMoved(page, before);
  });

  it('leaves all as it was where the finger is taken away by the system, or the key Escape is pressed', async () => {
    const page = await open(PHONE);
    const before = await names(page);
    const way = await wayDown(page);
    const finger = await fingerOf(page);
    await finger.down(way[0]);
    for (let step = 1; step <= STEPS; step += 1) await finger.move(between(way, step));
    await finger.cancel();
    await expect.poll(() => page.locator('.session-card-dragged').count()).toBe(0);
    await page.mouse.move(way[0].x, way[0].y);
    await page.mouse.down();
    await page.mouse.move(way[1].x, way[1].y, { steps: STEPS });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await page.locator('.session-card-dragged').count()).toBe(0);
    expect(await names(page)).toEqual(before);
  });

  it('still scrolls where the finger is not on a handle', async () => {
    const page = await open(PHONE);
    const before = await names(page);
    const card = await middleOf(page.locator('.session-card h4').first());
    const way: [Point, Point] = [card, { x: card.x, y: card.y - 300 }];
    const finger = await fingerOf(page);
    await finger.down(way[0]);
    for (let step = 1; step <= STEPS; step += 1) await finger.move(between(way, step));
    await finger.up();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await names(page)).toEqual(before);
  });
});
