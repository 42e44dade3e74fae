import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { phonePhoto } from '../support/pictures';
import { countIn, readPdf } from '../support/read-pdf';
import { startBuiltApp } from '../support/running-app';
import type { RunningApp } from '../support/spawn-app';

/** From cards out of the printer to the page that its stub opens, without a script. */
describe.skipIf(!hasBrowser)('ideas on paper', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function copyOne(page: Page, code: string, words: string): Promise<void> {
    await page.getByLabel('Code de la carte').fill(code);
    await page
      .getByRole('textbox', { name: 'Expliquez' })
      .or(page.locator('#field-description'))
      .first()
      .fill(words);
    await page.locator('input[name="speakerType"]').first().check();
    await page.locator('#field-title').fill(words.slice(0, 30));
    // Nothing typed is lost by turning the photo.
    await page.getByRole('button', { name: 'Tourner à droite' }).click();
    expect(await page.locator('#field-description').inputValue()).toBe(words);
    await page.getByRole('button', { name: 'Enregistrer et passer à la suivante' }).click();
  }

  it('are printed, photographed, copied, and found again by their stub', async () => {
    const { context, page, complaints } = await visitor(browser, app.url, { javaScriptEnabled: false });
    await context.request.post('/connexion/demonstration', {
      form: { person: 'demo-administration-hub-du-sud', retour: '' },
      headers: { origin: app.url },
    });
    const list = await (await fetch(`${app.url}/switchs`)).text();
    const [, event = ''] = /href="(\/switchs\/[a-z0-9-]+)"/.exec(list) ?? [];
    await page.goto(`/organisation${event}/cartes`);
    await page.getByLabel('Sans table').check();
    await page.getByLabel('Nombre de cartes').fill('5');
    await page.getByRole('button', { name: 'Préparer ces cartes' }).click();
    expect(await page.getByRole('status').textContent()).toContain('Les cartes sont prêtes.');
    const href = await page
      .getByRole('link', { name: /Télécharger le PDF/ })
      .first()
      .getAttribute('href');
    const paper = await readPdf(await (await context.request.get(href ?? '')).body());
    expect(paper.pages).toHaveLength(2);
    const codes = [...new Set((paper.pages[0] ?? '').match(/[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/g))];
    expect(codes).toHaveLength(4);
    // The printer of the browser makes the same sheets.
    await page
      .getByRole('link', { name: /Voir les cartes à imprimer/ })
      .first()
      .click();
    const printed = await readPdf(await page.pdf({ format: 'A4' }));
    expect(printed.pages).toHaveLength(2);
    expect(countIn(printed.pages[0] ?? '', codes[0] ?? '')).toBe(2);

    await page.goto(`/organisation${event}/a-recopier`);
    const files = await Promise.all([120, 160, 200].map((width) => phonePhoto('jpeg', width)));
    await page
      .getByLabel('Les photos')
      .setInputFiles([
        ...files.map((buffer, at) => ({ name: `carte-${at}.jpg`, mimeType: 'image/jpeg', buffer })),
      ]);
    await page.getByRole('button', { name: 'Ajouter ces photos' }).click();
    expect(await page.getByRole('status').textContent()).toContain('3 photos ajoutées.');
    await page.getByRole('button', { name: 'Recopier la suivante' }).click();
    await copyOne(page, codes[0] ?? '', 'Un numéro à appeler le soir.');
    expect(await page.getByRole('status').textContent()).toMatch(/Idée \d+ enregistrée/);
    await copyOne(page, (codes[1] ?? '').toLowerCase(), 'Des tablettes à emprunter.');
    await page.getByText('Ne pas recopier').click();
    await page.getByLabel('Illisible').check();
    await page.getByRole('button', { name: 'Écarter cette photo' }).click();
    await page.goto(`/organisation${event}/a-recopier`);
    expect(await page.getByRole('heading', { name: 'Rien à recopier' }).count()).toBe(1);
    await context.close();

    const author = await visitor(browser, app.url, { javaScriptEnabled: false });
    await author.page.goto('/code');
    await author.page.locator('#field-code').fill(codes[0] ?? '');
    await author.page.locator('main form button').first().click();
    expect(await author.page.locator('main').textContent()).toContain('Un numéro à appeler le soir.');
    await author.page.goto(`/cartes/${(codes[2] ?? '').replace('-', '')}`);
    expect(await author.page.locator('main').textContent()).toContain('n’est pas encore recopiée');
    expect([...complaints, ...author.complaints]).toEqual([]);
    await author.context.close();
  });
});
