import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill } from '~/i18n/fill';
import { fr } from '~/i18n/fr';
import { plural } from '~/i18n/plural';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { startBuiltApp } from '../support/running-app';
import type { RunningApp } from '../support/spawn-app';

const STEP_LIMIT_MS = 10_000;
/** Full, with a queue. */
const SLUG = 'aix-en-provence-bien-vieillir-connecte';

/** What the places of a Switch would do is shown while one types; it must be what saving then does. */
describe.skipIf(!hasBrowser)('the preview of places while one types', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function open() {
    const seen = await visitor(browser, app.url);
    seen.page.setDefaultTimeout(STEP_LIMIT_MS);
    const signedIn = await seen.context.request.post('/connexion/demonstration', {
      form: { person: 'demo-organisation-aix-marseille', retour: '' },
      headers: { origin: app.url },
    });
    expect(signedIn.status()).toBe(200);
    await seen.page.goto(`/organisation/switchs/${SLUG}/places`);
    await seen.page.evaluate(() => Object.assign(globalThis, { neverReloaded: true }));
    return seen;
  }
  /** As it is read: without what keeps words together. */
  const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
  const taken = (count: number) => plain(fill(fr.seats.taken, { taken: count, capacity: count }));
  const promoted = (count: number) => plain(plural('fr', fr.seats.promoted, count));
  const summary = async (page: Page) => plain(await page.locator('#effect-summary').innerText());
  const under = async (page: Page, title: string) => {
    const part = page
      .locator('#effect-details > div')
      .filter({ has: page.getByRole('heading', { name: title }) });
    return (await part.locator('li').allInnerTexts()).map(plain);
  };
  const types = async (page: Page) => (await page.locator('.seat-types tr').allInnerTexts()).map(plain);
  const capacity = (page: Page) =>
    page.getByRole('textbox', { name: new RegExp(`^${fr.organisation.fields.capacity}`) });
  const isSamePage = (page: Page) => page.evaluate(() => 'neverReloaded' in globalThis);

  it('says what cannot be, and keeps what is typed and where one types', async () => {
    const { page, context, complaints } = await open();
    await capacity(page).fill('10');
    await expect.poll(() => summary(page)).toBe(plain(fr.seats.mend));
    expect(plain(await page.locator('#effect-details').innerText())).toContain(
      plain(fill(fr.organisation.problems.capacityUnderConfirmed, { confirmed: 40 })),
    );
    expect(await capacity(page).inputValue()).toBe('10');
    expect(await capacity(page).and(page.locator(':focus')).count()).toBe(1);
    expect(await isSamePage(page)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows the last number of a hasty hand', async () => {
    const { page, context, complaints } = await open();
    await capacity(page).fill('');
    await capacity(page).pressSequentially('444', { delay: 5 });
    await capacity(page).press('Backspace');
    await expect.poll(() => summary(page)).toContain(taken(44));
    expect(await isSamePage(page)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('promises exactly what saving does', async () => {
    const { page, context, complaints } = await open();
    await capacity(page).fill('42');
    await expect.poll(() => summary(page)).toContain(promoted(2));
    expect(await summary(page)).toContain(taken(42));
    expect(await isSamePage(page)).toBe(true);
    const promised = {
      promoted: await under(page, fr.seats.promotedTitle),
      waiting: await under(page, fr.seats.waitingTitle),
      types: await types(page),
    };
    expect(promised.promoted).toHaveLength(2);
    await page.getByRole('button', { name: fr.organisation.save }).click();
    await page.waitForURL(/fait=enregistre/);
    expect(await summary(page)).toContain(promoted(0));
    expect(await summary(page)).toContain(taken(42));
    expect(await under(page, fr.seats.waitingTitle)).toEqual(promised.waiting);
    expect(await types(page)).toEqual(promised.types);
    await page.goto(`/organisation/switchs/${SLUG}/inscriptions?statut=confirmees&par=100`);
    const seated = await page.locator('tbody th').allInnerTexts();
    for (const person of promised.promoted) {
      const [name = ''] = person.split(',');
      expect(
        seated.filter((row) => plain(row).startsWith(name)),
        name,
      ).not.toEqual([]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});
