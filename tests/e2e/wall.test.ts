import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { startBuiltApp } from '../support/running-app';
import type { RunningApp } from '../support/spawn-app';

const SWITCH = 'marseille-demarches-en-ligne';
const PROJECTOR = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };
/** What is read from ten metres is no smaller, in pixels of that picture. */
const SMALLEST_PX = 40;

/** The screen on the wall of a room, and the phone that leads it. */
describe.skipIf(!hasBrowser)('the wall of a room', () => {
  let app: RunningApp;
  let browser: Browser;
  let wall: Page;
  let phone: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp(), openBrowser()]);
    wall = (await visitor(browser, app.url, { viewport: PROJECTOR })).page;
    const remote = await visitor(browser, app.url, { viewport: PHONE, javaScriptEnabled: false });
    await remote.context.request.post(`${app.url}/connexion/demonstration`, {
      form: { person: 'demo-administration-hub-du-sud', retour: '' },
      headers: { origin: app.url },
    });
    phone = remote.page;
    await wall.goto(`/switchs/${SWITCH}/salle`);
    await phone.goto(`/organisation/switchs/${SWITCH}/salle`);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const shows = (text: string) => wall.getByText(text).first().waitFor();

  it('shows what a phone without JavaScript asks for', async () => {
    await phone
      .getByRole('button', { name: /^Commencer/ })
      .first()
      .click();
    await phone.getByText('L’écran est à jour').waitFor();
    await wall.locator('.wall-phase-during').waitFor();
    expect(await wall.locator('[data-ends]').textContent()).toMatch(/minute/);
    await phone.getByLabel('Un mot à montrer').fill('Reprise à 14 h 30');
    await phone.getByRole('button', { name: 'Montrer', exact: true }).click();
    await shows('Reprise à 14 h 30');
  });

  it.each(['Tout', 'Les idées', 'Services et prototypes', 'Comment proposer'])(
    'fits on one screen, large enough to be read from afar: %s',
    async (view) => {
      await phone.getByRole('button', { name: view, exact: true }).click();
      await phone.getByText('L’écran est à jour').waitFor();
      await wall.reload();
      const seen = await wall.evaluate(() => {
        const page = document.documentElement;
        const texts = [...document.querySelectorAll('.wall *')].filter(
          (item) =>
            item.checkVisibility() &&
            [...item.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        );
        return {
          scrolls: page.scrollHeight > innerHeight || page.scrollWidth > innerWidth,
          smallest: Math.min(...texts.map((item) => Number.parseFloat(getComputedStyle(item).fontSize))),
          // What does not fit into a list is left out of it; no part of the wall itself may leave the picture.
          below: [...document.querySelectorAll('.wall > *, .wall-body > *')].filter(
            (part) => part.checkVisibility() && part.getBoundingClientRect().bottom > innerHeight + 1,
          ).length,
        };
      });
      expect(seen.scrolls).toBe(false);
      expect(seen.below).toBe(0);
      expect(seen.smallest).toBeGreaterThanOrEqual(SMALLEST_PX);
    },
  );

  it('keeps its picture while the network is cut, says since when, and goes on by itself', async () => {
    await phone.getByRole('button', { name: 'Tout', exact: true }).click();
    await shows('Les idées');
    await wall.context().setOffline(true);
    await shows('Réseau coupé depuis');
    expect(await wall.locator('.wall-list li').count()).toBeGreaterThan(0);
    await phone.goto(`/switchs/${SWITCH}/salle`);
    const before = await phone.locator('.wall-list li').first().textContent();
    await phone.goto(`/organisation/switchs/${SWITCH}/salle`);
    await phone.getByRole('button', { name: 'Enlever ce mot' }).click();
    await wall.context().setOffline(false);
    await wall.locator('#room-offline').waitFor({ state: 'hidden' });
    await wall.getByText('Reprise à 14 h 30').waitFor({ state: 'detached' });
    expect(await wall.locator('.wall-list li').first().textContent()).toBe(before);
  });
});
