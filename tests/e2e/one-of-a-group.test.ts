import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '~/domain/registrations/registering/register.server';
import { sealToken } from '~/domain/registrations/registration-token';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { groupInput } from '../support/registration-input';

const DAY_MS = 86_400_000;

/** A mother of three, on a small telephone, from the one link that she got. */
describe.runIf(hasBrowser).each([
  { name: 'without JavaScript', javaScriptEnabled: false },
  { name: 'with JavaScript', javaScriptEnabled: true },
])('changing one of a group, $name', ({ javaScriptEnabled }) => {
  let connection: Connection;
  let app: AppInProcess;
  let browser: Browser;
  beforeAll(async () => {
    connection = await ownDatabase();
    [app, browser] = await Promise.all([appInProcess(connection, {}, { withFiles: true }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await connection?.close();
  });

  async function press(page: Page, name: string | RegExp, role: 'link' | 'button' = 'link') {
    await Promise.all([page.waitForEvent('load'), page.getByRole(role, { name }).click()]);
  }
  const fits = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  it('corrects one child, takes one more, hears how they wait, and cancels another', async () => {
    const now = new Date();
    const ctx = await contextOf(connection.db, { now });
    const event = await makeSwitch(connection.db, ctx.hub, {
      capacity: 3,
      startsAt: new Date(now.getTime() + 20 * DAY_MS),
      registrationOpensAt: new Date(now.getTime() - DAY_MS),
      registrationClosesAt: new Date(now.getTime() + 19 * DAY_MS),
    });
    const names = ['Maman', 'Ana', 'Bob', 'Cléo'];
    const group = groupInput(names.map(() => 'usager'));
    const result = await register(ctx, event.slug, {
      ...group,
      people: group.people.map((person, at) => ({ ...person, firstName: names[at] ?? '', lastName: 'Démo' })),
    });
    if (!result.ok) throw new Error(result.reason);
    const [mother = ''] = result.value.registrationIds;
    const page0 = `/inscriptions/${sealToken(app.env.secret, mother)}`;
    const { page, context, complaints } = await visitor(browser, app.url, {
      javaScriptEnabled,
      viewport: { width: 320, height: 640 },
    });

    await page.goto(page0);
    expect(await page.locator('main').innerText()).toContain('Votre groupe attend 4 places ensemble.');
    expect(await fits(page)).toBe(true);
    await press(page, 'Modifier : Ana Démo');
    await page.locator('[name=firstName]').fill('Anna');
    await press(page, 'Enregistrer', 'button');
    expect(await page.locator('h1').innerText()).toContain('Anna Démo');

    await page.goto(page0);
    await press(page, 'Ajouter une personne');
    expect(await page.locator('#question').innerText()).toContain('Plus il est grand');
    expect(await fits(page)).toBe(true);
    await press(page, 'Ajouter cette personne', 'button');
    expect(await page.locator('.error-summary').innerText()).toContain('prénom');
    await page.locator('[name=firstName]').fill('Dodo');
    await page.locator('[name=lastName]').fill('Démo');
    await page.locator('[name=stakeholderType][value=usager]').check();
    await press(page, 'Ajouter cette personne', 'button');
    expect(await page.locator('main').innerText()).toContain('Votre groupe attend 5 places ensemble.');

    await press(page, 'Oui, une partie des places suffit', 'button');
    expect(await page.locator('main').innerText()).toContain('une partie des places suffit');
    expect(await page.locator('h1').innerText()).toContain('Une place pour Maman');

    await press(page, 'Annuler : Bob Démo');
    await press(page, 'Oui, annuler mon inscription', 'button');
    await page.goto(page0);
    const told = await page.locator('section[aria-labelledby=party]').innerText();
    expect(told).toMatch(/Anna Démo\s+– place confirmée/);
    expect(told).toMatch(/Bob Démo\s+– inscription annulée/);
    expect(told).toMatch(/Cléo Démo\s+– place confirmée/);
    expect(told).toMatch(/Dodo Démo\s+– sur liste d’attente/);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
