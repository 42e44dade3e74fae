import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { countIn, readPdf } from '../support/read-pdf';
import { startBuiltApp } from '../support/running-app';
import type { RunningApp } from '../support/spawn-app';

const OVER = '/switchs?quand=passes';

describe.skipIf(!hasBrowser)('papers', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function switchesOf(path: string): Promise<string[]> {
    const text = await (await fetch(app.url + path)).text();
    return [...new Set([...text.matchAll(/href="(\/switchs\/[a-z0-9-]+)"/g)].map(([, found = '']) => found))];
  }

  it('a slip is one sheet of A4 or of A5 from the browser’s own printer, whatever the place has to say', async () => {
    const { context, page, complaints } = await visitor(browser, app.url, { javaScriptEnabled: false });
    let printed = 0;
    for (const path of (await switchesOf('/switchs')).slice(0, 6)) {
      const answer = await context.request.post(`${path}/inscription`, {
        form: {
          forWhom: 'other',
          firstName: 'Marie-Françoise',
          lastName: 'Exemple de la Démonstration',
          stakeholderType: 'usager',
          contact: 'none',
          companionName: 'Dominique Exemple',
          intent: 'confirm',
        },
        maxRedirects: 0,
      });
      const place = (answer.headers().location ?? '').split('?')[0] ?? '';
      if (answer.status() !== 303) continue;
      printed += 1;
      await page.goto(`${place}/billet`);
      for (const format of ['A4', 'A5'] as const) {
        const { pages } = await readPdf(await page.pdf({ format }));
        expect(pages.length, `${path} on ${format}`).toBe(1);
        expect(countIn(pages[0] ?? '', 'Exemple de la Démonstration')).toBe(1);
        // Nothing of the site stands around it.
        expect(pages[0]).not.toContain('Besoin d’aide');
      }
    }
    expect(printed).toBeGreaterThan(2);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('a sheet is prepared, printed by a thread of its own, copied back by its numbers, compared, noted and taken back, by keyboard', async () => {
    const { context, page, complaints } = await visitor(browser, app.url, { javaScriptEnabled: false });
    await context.request.post('/connexion/demonstration', {
      form: { person: 'demo-administration-hub-du-sud', retour: '' },
      headers: { origin: app.url },
    });
    const [over = ''] = await switchesOf(OVER);
    await page.goto(`/organisation${over}/emargement`);
    const session = page.getByLabel('Pour quel temps ?');
    await session.press('End');
    await page.getByRole('button', { name: 'Préparer la feuille' }).press('Enter');
    await page.getByRole('link', { name: 'Recopier les signatures de la feuille n° 2' }).press('Enter');
    const paper = await context.request.get(page.url().replace('/emargement?', '/emargement.pdf?'));
    const sheet = await readPdf(await paper.body());
    const rows = /Lignes 1 à (\d+)/.exec(
      (await page.locator('#field-numbers-hint').textContent()) ?? '',
    )?.[1];
    const numbers = page.getByLabel('Numéros des lignes signées');
    expect(sheet.isTagged).toBe(true);
    expect(sheet.roles.filter((role) => role === 'TR')).toHaveLength(1 + Number(rows) + 10);
    await numbers.pressSequentially('1-9999');
    await page.getByRole('button', { name: 'Vérifier les noms' }).press('Enter');
    await expect.poll(() => page.locator('.field-error').textContent()).toContain('dépasse la feuille');
    await numbers.fill(`1-${rows}`);
    await page.getByRole('button', { name: 'Vérifier les noms' }).press('Enter');
    await page.getByRole('button', { name: /Noter \d+ présence/ }).press('Enter');
    expect(await page.getByRole('status').textContent()).toContain('Les présences sont notées.');
    await page.getByRole('button', { name: /Retirer les présences notées/ }).press('Enter');
    expect(await page.getByText('retirées depuis').count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
