import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { startBuiltApp } from '../support/running-app';
import type { RunningApp } from '../support/spawn-app';

const NAME = /Oublie-Exemple|06 39 98 11 22/;
const MOST_TABS = 250;

/** From the code on paper to nothing left: on a narrow phone, by keyboard, with scripts and without. */
describe.skipIf(!hasBrowser)('somebody who erases their data', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  /** @returns the address of their place */
  async function register(): Promise<string> {
    const list = await (await fetch(`${app.url}/switchs`)).text();
    const [, path] = /href="(\/switchs\/[a-z0-9-]+)"/.exec(list) ?? [];
    const form = {
      forWhom: 'self',
      firstName: 'Ana',
      lastName: 'Oublie-Exemple',
      stakeholderType: 'usager',
      contact: 'phone',
      phone: '06 39 98 11 22',
      intent: 'confirm',
    };
    const body = new URLSearchParams(form);
    const answer = await fetch(`${app.url}${path}/inscription`, { method: 'POST', body, redirect: 'manual' });
    expect(answer.status).toBe(303);
    return answer.headers.get('location')?.split('?')[0] ?? '';
  }

  async function press(page: Page, selector: string, leadsTo: RegExp) {
    for (let times = 0; times < MOST_TABS; times += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) {
        await Promise.all([page.waitForURL(leadsTo), page.keyboard.press('Enter')]);
        return;
      }
    }
    throw new Error(`Tab never reaches ${selector}`);
  }

  const fits = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  it.each([false, true])(
    'sees everything, takes it away, erases it (scripts: %s)',
    async (javaScriptEnabled) => {
      const place = await register();
      const { page, context, complaints } = await visitor(browser, app.url, {
        javaScriptEnabled,
        viewport: { width: 320, height: 640 },
      });
      await page.goto(place);
      await press(page, `a[href="${place}/donnees"]`, /\/donnees$/);
      const main = page.locator('main');
      expect(await main.innerText()).toMatch(NAME);
      expect(await fits(page)).toBe(true);

      const file = await context.request.get(`${place}/donnees.json`);
      expect(await file.json()).toMatchObject({ registration: { lastName: 'Oublie-Exemple' } });

      await press(page, 'a[href*="effacer=1"]', /effacer=1/);
      expect(await main.innerText()).toContain('Ce que nous gardons encore, et pourquoi');
      // Looking at the question has changed nothing.
      expect(await (await context.request.get(`${place}/donnees`)).text()).toMatch(NAME);
      await press(page, 'button[value=erase]', /\/donnees$/);
      expect(await page.locator('h1').innerText()).toContain('Vos données sont effacées');
      expect(await main.innerText()).not.toMatch(NAME);
      expect(await fits(page)).toBe(true);

      for (const path of [place, `${place}/donnees`, `${place}/donnees.json`])
        expect(await (await context.request.get(path)).text(), path).not.toMatch(NAME);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
