import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { startBuiltApp } from '../support/running-app';
import type { RunningApp } from '../support/spawn-app';

const MOST_TABS = 250;

/** Each journey without ever touching the pointer: Tab, arrows, space, Enter and letters. */
describe.skipIf(!hasBrowser)('by keyboard alone', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  /** Moves the focus with Tab until it stands on what `selector` finds, and is seen there. */
  async function tabTo(page: Page, selector: string) {
    for (let times = 0; times < MOST_TABS; times += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate((wanted) => {
        const element = document.activeElement;
        if (!element?.matches(wanted)) return null;
        const box = element.getBoundingClientRect();
        const shown = element.matches(':focus-visible') && box.width > 0 && box.height > 0;
        return shown ? 'seen' : 'hidden';
      }, selector);
      if (found) {
        expect(found, `${selector} has the focus and shows it`).toBe('seen');
        return;
      }
    }
    throw new Error(`Tab never reaches ${selector} on ${page.url()}`);
  }

  async function write(page: Page, selector: string, text: string) {
    await tabTo(page, selector);
    await page.keyboard.type(text);
  }

  async function tick(page: Page, selector: string) {
    await tabTo(page, selector);
    await page.keyboard.press('Space');
  }

  /** A group of radio buttons is one stop: Tab enters it, arrows move inside. */
  async function choose(page: Page, name: string, value: string) {
    await tabTo(page, `[type=radio][name=${name}]`);
    await page.keyboard.press('Space');
    for (let times = 0; times < 20; times += 1) {
      const chosen = await page.evaluate(
        (group) => document.querySelector<HTMLInputElement>(`[name=${group}]:checked`)?.value,
        name,
      );
      if (chosen === value) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`arrows never reach ${name}=${value}`);
  }

  async function press(page: Page, selector: string, leadsTo: RegExp) {
    await tabTo(page, selector);
    await Promise.all([page.waitForURL(leadsTo), page.keyboard.press('Enter')]);
  }

  /** For a form that comes back at the same address with its next step. */
  async function submit(page: Page, selector: string) {
    await tabTo(page, selector);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  }

  it('finds a Switch, registers, gives the place back and takes it again', async () => {
    const { page, context } = await visitor(browser, app.url, { javaScriptEnabled: false });
    const { page: looking, context: other } = await visitor(browser, app.url);
    await looking.goto('/switchs');
    const path = await openSwitch(looking);
    await other.close();
    await page.goto('/switchs');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#contenu');
    await press(page, `a[href="${path}"]`, /\/switchs\/[a-z0-9-]+$/);
    await press(page, `a[href="${path}/inscription"]`, /\/inscription$/);
    await choose(page, 'forWhom', 'self');
    await submit(page, 'button[value=next]');
    await write(page, '[name=firstName]', 'Ève');
    await write(page, '[name=lastName]', 'O’Brien-Exemple');
    await choose(page, 'stakeholderType', 'mediation');
    await submit(page, 'button[value=next]');
    await choose(page, 'contact', 'phone');
    await write(page, '[name=phone]', '06 39 98 12 34');
    await submit(page, 'button[value=next]');
    await submit(page, 'button[value=next]');
    await press(page, 'button[value=confirm]', /\/inscriptions\/[\w-]{42}/);
    await press(page, 'main a[href*="annuler"]', /annuler/);
    await press(page, 'button[value=cancel]', /annule=1/);
    await press(page, 'button[value=restore]', /retour=1/);
    await context.close();
  });

  it('proposes an idea, and decides it as hub staff', async () => {
    const { page, context } = await visitor(browser, app.url, { javaScriptEnabled: false });
    const { page: looking, context: other } = await visitor(browser, app.url);
    await looking.goto('/switchs');
    const path = await openSwitch(looking);
    await other.close();
    await page.goto(`${path}/idees/nouvelle`);
    await write(page, 'input[name=title]', 'Un banc pour apprendre');
    await write(page, 'textarea[name=description]', 'On s’assoit, et quelqu’un nous montre.');
    await choose(page, 'speakerType', 'usager');
    await tick(page, '[name=audiences][value=seniors]');
    await press(page, 'main form button.button-primary', /\/idees\/\d+/);
    const number = /\/idees\/(\d+)/.exec(page.url())?.[1];

    await page.goto('/connexion');
    await press(page, 'button[value=demo-equipe-hub-du-sud]', /^(?!.*connexion)/);
    await page.goto(`/hub/idees/${number}`);
    await choose(page, 'column', 'service_to_prepare');
    await choose(page, 'serviceForm', 'formation');
    await write(page, '[name=deliverer]', 'La médiathèque');
    await write(page, '[name=deliveryPlace]', 'Sur la place');
    await write(page, '[name=deliveryWhen]', 'Le samedi');
    await write(page, '[name=deliveryAudience]', 'Tout le monde');
    await write(page, '[name=reason]', 'Simple et utile.');
    // Deciding leads from the desk to the idea's own page.
    await press(page, 'button[value=decide]', /^(?!.*\/hub\/).*\/idees\/\d+/);
    await page.goto(`/idees/${number}`);
    expect(await page.locator('main').innerText()).toContain('La médiathèque');
    await context.close();
  });

  it('prepares a Switch as an organiser', async () => {
    const { page, context } = await visitor(browser, app.url, { javaScriptEnabled: false });
    await page.goto('/connexion');
    await press(page, 'button[value=demo-organisation-avignon]', /^(?!.*connexion)/);
    await page.goto('/organisation/switchs/nouveau');
    await write(page, '[name=title]', 'Un Switch au clavier');
    await write(page, '[name=purpose]', 'Voir si tout va sans souris.');
    await write(page, '[name="sessions[0].day"]', '01152030');
    await write(page, '[name="sessions[0].start"]', '0930AM');
    await write(page, '[name="sessions[0].end"]', '0400PM');
    await write(page, '[name=venueName]', 'Maison des associations');
    await write(page, '[name=venueAddress]', '35 boulevard Raspail');
    await write(page, '[name=communeName]', 'Avignon');
    await press(
      page,
      'button[name=intent][value=save]:not([tabindex="-1"])',
      /\/organisation\/switchs\/(?!nouveau)/,
    );
    expect(await page.locator('.error-summary').allInnerTexts()).toEqual([]);
    await context.close();
  });

  /** The path of a coming Switch that anybody may register for. */
  async function openSwitch(page: Page): Promise<string> {
    const paths = await page
      .locator('main a[href^="/switchs/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const path of new Set(paths)) {
      await page.goto(path);
      if ((await page.locator(`a[href="${path}/inscription"]`).count()) > 0) return path;
    }
    throw new Error('no Switch of the demonstration is open');
  }
});
