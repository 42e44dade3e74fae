import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { startBuiltApp } from '../support/running-app';
import { type RunningApp, TEST_SECRET } from '../support/spawn-app';

const MEDIATOR = 'demo-mediation-hub-du-sud';
const PHONE_WIDTH = { width: 320, height: 700 };

/** Mediators at their desk, in a browser, on the narrowest phone. */
describe.runIf(hasBrowser).each([
  { name: 'without JavaScript', javaScriptEnabled: false },
  { name: 'with JavaScript', javaScriptEnabled: true },
])('the desk, $name', ({ javaScriptEnabled }) => {
  let app: RunningApp;
  let browser: Browser;
  let desk = '';

  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp({ env: { SECRET: TEST_SECRET } }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function atDesk() {
    const someone = await visitor(browser, app.url, { javaScriptEnabled, viewport: PHONE_WIDTH });
    const { page } = someone;
    await page.goto('/connexion');
    await page.click(`button[name=person][value=${MEDIATOR}]`);
    await page.waitForURL(/\/mediation$/);
    desk = (await page.getAttribute('a[href^="/mediation/switchs/"]', 'href')) ?? '';
    await page.goto(desk);
    return someone;
  }

  async function expectNoSpill(page: Page) {
    const spill = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(spill).toBe(0);
  }

  it('registers a person with nothing, who then opens their place with the code on paper', async () => {
    const { page, context, complaints } = await atDesk();
    await page.fill('[name="people[0].firstName"]', 'Inès');
    await page.fill('[name="people[0].lastName"]', 'Sans-Rien');
    await page.check('[name=consent][value=oral]');
    await page.locator('button[value=verifier]:visible').click();
    await page.click('button[value=inscrire]');
    await page.waitForURL(/fait=/);
    await expectNoSpill(page);
    const done = await page.locator('.notice-success').innerText();
    expect(done).toContain('1 personne est inscrite.');
    const code = /[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/.exec(done)?.[0] ?? '';
    const theirs = await visitor(browser, app.url, { javaScriptEnabled, viewport: PHONE_WIDTH });
    await theirs.page.goto('/code');
    await theirs.page.fill('main input[type=text]', code);
    await theirs.page.click('main form button[type=submit]');
    expect(await theirs.page.locator('main').innerText()).toContain('Inès Sans-Rien');
    expect([...complaints, ...theirs.complaints]).toEqual([]);
    await theirs.context.close();
    await context.close();
  });

  it('registers twelve people by paste, two of them known, and then finds ten more', async () => {
    const { page, context, complaints } = await atDesk();
    const letters = 'abcdefghijkl'.split('');
    const list = (some: string[]) => some.map((each) => `Zoé ${each}\tListe ${each}`).join('\n');
    const paste = async (text: string) => {
      if (javaScriptEnabled) {
        await page.locator('[name="people[0].firstName"]').evaluate((field, pasted) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', pasted);
          field.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          );
        }, text);
      } else {
        await page.click('main summary');
        await page.fill('[name=paste]', text);
        await page.click('button[value=coller]');
      }
      await page.waitForSelector('.notice-success');
    };
    const register = async () => {
      await page.check('[name=consent][value=paper]');
      await page.locator('button[value=verifier]:visible').click();
      await page.waitForSelector('button[value=inscrire]');
      const review = await page.locator('main').innerText();
      await page.click('button[value=inscrire]');
      await page.waitForURL(/fait=/);
      return review;
    };
    await paste(list(letters.slice(0, 2)));
    await register();
    await page.goto(desk);
    await paste(list(letters));
    const review = await register();
    expect(review.match(/Votre structure a déjà inscrit ce nom/g)).toHaveLength(2);
    expect(await page.locator('.notice-success').innerText()).toContain('10 personnes sont inscrites.');
    await page.goto('/mediation/personnes?q=liste');
    await expectNoSpill(page);
    expect(await page.locator('tbody tr').count()).toBe(letters.length);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.runIf(javaScriptEnabled)('shows places going while one types, and loses nothing of it', async () => {
    const { page, context, complaints } = await atDesk();
    const seats = () => page.locator('#desk-seats').innerText();
    const before = await seats();
    await page.fill('[name="people[0].firstName"]', 'Pas encore envoyé');
    const colleague = await atDesk();
    await colleague.page.fill('[name="people[0].firstName"]', 'Un');
    await colleague.page.fill('[name="people[0].lastName"]', 'De Plus');
    await colleague.page.check('[name=consent][value=oral]');
    await colleague.page.locator('button[value=verifier]:visible').click();
    await colleague.page.click('button[value=inscrire]');
    await colleague.page.waitForURL(/fait=/);
    await page.waitForFunction(
      (text) => document.querySelector<HTMLElement>('#desk-seats')?.innerText !== text,
      before,
      { timeout: 30_000 },
    );
    expect(await page.inputValue('[name="people[0].firstName"]')).toBe('Pas encore envoyé');
    expect([...complaints, ...colleague.complaints]).toEqual([]);
    await colleague.context.close();
    await context.close();
  });

  it.runIf(javaScriptEnabled)('is written in with the keyboard alone', async () => {
    const { page, context, complaints } = await atDesk();
    await page.focus('[name="people[0].firstName"]');
    for (let at = 0; at < 6; at += 1) {
      await page.keyboard.type(`Clavier${at}`);
      await page.keyboard.press('Tab');
      await page.keyboard.type('Exemple');
      await page.keyboard.press('Enter');
    }
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('name'));
    expect(focused).toBe('people[6].firstName');
    expect(await page.inputValue('[name="people[5].firstName"]')).toBe('Clavier5');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
