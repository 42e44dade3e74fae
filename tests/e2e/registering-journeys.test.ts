import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility-faults';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { startBuiltApp } from '../support/running-app';
import type { RunningApp } from '../support/spawn-app';

const STEP_LIMIT_MS = 15_000;
const NARROW = { width: 320, height: 720 };
const SLUG = 'grasse-aidants-et-numerique';
const STAFF = 'demo-administration-hub-du-sud';

/** People register as they are: with a phone only, with three children, with a network that goes away. */
describe.skipIf(!hasBrowser)('registering', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function open(javaScriptEnabled: boolean) {
    const seen = await visitor(browser, app.url, { javaScriptEnabled, viewport: NARROW });
    seen.page.setDefaultTimeout(STEP_LIMIT_MS);
    await seen.page.goto(`/switchs/${SLUG}/inscription`);
    return seen;
  }
  const text = async (page: Page) =>
    (await page.locator('main').innerText()).replaceAll(/[\s\u00a0\u202f]+/g, ' ');
  async function press(page: Page, value: string) {
    await Promise.all([page.waitForEvent('load'), page.click(`button[value=${value}]:not([tabindex="-1"])`)]);
  }
  /** Every step on a narrow phone: no violation, nothing to scroll sideways. */
  async function expectKind(page: Page, isLookedAt: boolean) {
    // Without JavaScript the page is the same, and axe cannot run in it.
    if (!isLookedAt) return;
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  const codeOf = async (page: Page) =>
    /[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/.exec(await text(page))?.[0] ?? '';

  describe.each([
    ['without JavaScript', false],
    ['with JavaScript', true],
  ])('%s', (_how, javaScript) => {
    it('with only a phone: four short steps, read again, confirmed', async () => {
      await leavePlaces(1);
      const { page, context, complaints } = await open(javaScript);
      await expectKind(page, javaScript);
      await page.check('[name=forWhom][value=self]');
      await press(page, 'next');
      expect(await text(page)).toContain('Étape 2 sur 4');
      await page.fill('[name=firstName]', 'Zoé-Lou');
      await page.fill('[name=lastName]', 'N’Guessan');
      await page.check('[name=stakeholderType][value=usager]');
      await expectKind(page, javaScript);
      await press(page, 'next');
      await page.check('[name=contact][value=phone]');
      await page.fill('[name=phone]', '0690 12 34');
      await press(page, 'next');
      expect(await text(page)).toContain('Vérifiez le numéro de téléphone, par exemple 06 12 34 56 78.');
      expect(await page.inputValue('[name=phone]')).toBe('0690 12 34');
      await expectKind(page, javaScript);
      await page.fill('[name=phone]', '0690 12 34 56');
      await press(page, 'next');
      expect(await page.isChecked('[name=photoRights]')).toBe(false);
      await expectKind(page, javaScript);
      await press(page, 'back');
      expect(await page.inputValue('[name=phone]')).toBe('0690 12 34 56');
      await press(page, 'next');
      await press(page, 'next');
      expect(await text(page)).toContain('Zoé-Lou N’Guessan');
      await expectKind(page, javaScript);
      await Promise.all([page.waitForURL(/\/inscriptions\/[\w-]{42}/), page.click('button[value=confirm]')]);
      expect(await text(page)).toContain('Votre place est confirmée');
      expect(complaints).toEqual([]);
      await context.close();
    });

    it('is taken up again later, with the code at the foot of each step', async () => {
      const { page, context } = await open(javaScript);
      await page.check('[name=forWhom][value=other]');
      await press(page, 'next');
      await page.fill('[name=firstName]', 'Ève');
      await page.fill('[name=lastName]', 'Exemple');
      await page.check('[name=stakeholderType][value=ess]');
      await press(page, 'next');
      const code = await codeOf(page);
      await context.close();

      const { page: later, context: another } = await open(javaScript);
      await later.goto('/code');
      await later.fill('[name=code]', code.toLowerCase().replace('-', ' '));
      await Promise.all([later.waitForURL(/reprise=/), later.click('main form button')]);
      expect(await text(later)).toContain('Vous reprenez votre inscription.');
      expect(await text(later)).toContain('Comment joindre cette personne ?');
      await press(later, 'back');
      expect(await later.inputValue('[name=firstName]')).toBe('Ève');
      await another.close();
    });

    it('a mother with three children for three places: all wait, or a part may come, said before', async () => {
      await leavePlaces(3);
      const { page, context, complaints } = await open(javaScript);
      await page.check('[name=forWhom][value=group]');
      await press(page, 'next');
      await press(page, 'add-person');
      await press(page, 'add-person');
      for (const [at, name] of ['Nadia', 'Ilyès', 'Inès', 'Noé'].entries()) {
        await page.fill(`[name="people[${at}].firstName"]`, name);
        await page.fill(`[name="people[${at}].lastName"]`, 'Exemple');
        await page.selectOption(`[name="people[${at}].stakeholderType"]`, 'usager');
      }
      await expectKind(page, javaScript);
      await press(page, 'next');
      await page.check('[name=contact][value=phone]');
      await page.fill('[name=phone]', '06 39 98 12 34');
      await page.fill('[name=companionName]', 'Nadia Exemple');
      await page.fill('[name=companionPhone]', '06 39 98 12 34');
      await press(page, 'next');
      for (const at of [1, 2, 3]) await page.check(`[name="people[${at}].isMinor"]`);
      expect(await page.inputValue('[name=guardianName]')).toBe('Nadia Exemple');
      await page.locator('summary', { hasText: 'Inès Exemple' }).click();
      await page.check('[name="people[2].needKinds"][value=meal]');
      await expectKind(page, javaScript);
      await press(page, 'next');
      expect(await page.locator('.error-summary').innerText()).toContain('Personne 3');
      await page.check('[name="people[2].accessNeedsConsent"]');
      await press(page, 'next');
      expect(await text(page)).toContain('Il reste 3 places pour 4 personnes');
      expect(await text(page)).toContain('Tout le groupe attend ensemble');
      await expectKind(page, javaScript);
      await press(page, 'change-who');
      await page.check('[name=partialOk][value=yes]');
      await press(page, 'next');
      await press(page, 'next');
      await press(page, 'next');
      expect(await text(page)).toContain('1 personne attendra son tour.');
      await Promise.all([page.waitForURL(/\/inscriptions\/[\w-]{42}/), page.click('button[value=confirm]')]);
      expect(await text(page)).toContain('Votre place est confirmée');
      expect(complaints).toEqual([]);
      await context.close();
    });
  });

  it('waits for the network, says so, and then sends by itself', async () => {
    const { page, context } = await open(true);
    await page.check('[name=forWhom][value=self]');
    await press(page, 'next');
    await page.fill('[name=firstName]', 'Amina');
    await page.fill('[name=lastName]', 'Exemple');
    await page.check('[name=stakeholderType][value=usager]');
    await context.setOffline(true);
    await page.click('button[value=next]');
    await page.locator('#network-away').waitFor({ state: 'visible' });
    expect(await page.locator('#network-away').innerText()).toContain('Le réseau est coupé');
    const loaded = page.waitForEvent('load');
    await context.setOffline(false);
    await loaded;
    expect(await text(page)).toContain('Étape 3 sur 4');
    await context.close();
  });

  it('reads a step aloud with a voice of the device, and offers it only where there is one', async () => {
    const { page: mute, context: without } = await open(true);
    expect(await mute.locator('[data-listen]').isVisible()).toBe(false);
    await without.close();
    const { page, context } = await open(true);
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const voices = [
        { localService: false, lang: 'fr-FR' },
        { localService: true, lang: 'fr-FR' },
      ];
      Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
        value: class {
          constructor(public text: string) {}
        },
      });
      const speech = {
        speaking: false,
        getVoices: () => voices,
        speak: (each: { text: string; voice: { localService: boolean } }) =>
          said.push(`${each.voice.localService} ${each.text}`),
        cancel: () => undefined,
      };
      Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
    });
    await page.reload();
    await page.getByRole('button', { name: 'Écouter' }).click();
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(said).toContain('true Je m’inscris');
    expect(said.filter((each) => each.includes('Écouter'))).toEqual([]);
    await context.close();
  });

  it('keeps what is typed in the tab until it is sent', async () => {
    const { page, context } = await open(true);
    await page.check('[name=forWhom][value=self]');
    await press(page, 'next');
    await page.fill('[name=firstName]', 'Amina');
    await page.check('[name=stakeholderType][value=ess]');
    await page.reload();
    expect(await page.inputValue('[name=firstName]')).toBe('Amina');
    expect(await page.isChecked('[name=stakeholderType][value=ess]')).toBe(true);
    await context.close();
  });

  async function peopleOf(context: BrowserContext, status: string): Promise<number> {
    const file = await context.request.get(`/organisation/switchs/${SLUG}/inscriptions.csv?statut=${status}`);
    return (await file.text()).trim().split(/\r\n/).length - 1;
  }

  /** Sets the places of the Switch so that so many are left. */
  async function leavePlaces(left: number) {
    const { page, context } = await visitor(browser, app.url, { javaScriptEnabled: false });
    await context.request.post('/connexion/demonstration', {
      form: { person: STAFF, retour: '' },
      headers: { origin: app.url },
    });
    // Whoever waits is promoted first.
    const active = (await peopleOf(context, 'confirmees')) + (await peopleOf(context, 'attente'));
    await page.goto(`/organisation/switchs/${SLUG}/places`);
    await page.fill('[name=capacity]', String(active + left));
    await Promise.all([page.waitForURL(/fait=/), page.click('button[value=save]:not([tabindex="-1"])')]);
    await context.close();
  }
});
