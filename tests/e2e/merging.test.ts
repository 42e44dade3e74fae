import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { startBuiltApp } from '../support/running-app';
import type { RunningApp } from '../support/spawn-app';

const TITLES = ['Des vélos pour aller au cours', 'Un vélo prêté pour les cours'] as const;

/** Two ideas become one and are two again, without a script. */
describe.skipIf(!hasBrowser)('grouping ideas', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuiltApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  /** @returns the address of the idea */
  async function propose(title: string): Promise<string> {
    const list = await (await fetch(`${app.url}/switchs`)).text();
    const [, event = ''] = /href="(\/switchs\/[a-z0-9-]+)"/.exec(list) ?? [];
    // Whatever resembles it was shown, and is not the same.
    const seen = Array.from({ length: 500 }, (_, at) => at + 1).join(' ');
    const body = new URLSearchParams({ title, description: 'Près de la gare.', speakerType: 'usager', seen });
    const answer = await fetch(`${app.url}${event}/idees/nouvelle`, {
      method: 'POST',
      body,
      redirect: 'manual',
    });
    const [path = ''] = /\/idees\/\d+/.exec(answer.headers.get('location') ?? '') ?? [];
    expect(path, await answer.text()).not.toBe('');
    return path;
  }
  const said = (page: Page) => page.locator('main').innerText();

  it('says so on both pages, and is taken back', async () => {
    const [source, target] = [await propose(TITLES[0]), await propose(TITLES[1])];
    const { context, page, complaints } = await visitor(browser, app.url, { javaScriptEnabled: false });
    await context.request.post('/connexion/demonstration', {
      form: { person: 'demo-administration-hub-du-sud', retour: '' },
      headers: { origin: app.url },
    });
    await page.goto(`/hub${source}`);
    await page.getByRole('searchbox', { name: 'Un numéro ou des mots' }).fill('velo prete');
    await page.getByRole('button', { name: 'Chercher', exact: true }).click();
    const found = page.getByRole('region', { name: 'Idées trouvées' });
    await found.getByRole('link', { name: `Regrouper avec «\u00a0${TITLES[1]}\u00a0»` }).click();
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe(
      'Relire avant de regrouper',
    );
    await page.getByRole('button', { name: 'Regrouper ces deux idées' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Écrivez pourquoi');
    await page.getByLabel('Pourquoi les regrouper ?').fill('Le même besoin, dit deux fois.');
    await page.getByRole('button', { name: 'Regrouper ces deux idées' }).click();
    expect(await page.getByRole('status').innerText()).toContain('Les idées sont regroupées');

    const author = await visitor(browser, app.url, { javaScriptEnabled: false });
    await author.page.goto(source);
    expect(await said(author.page)).toContain('Cette idée est regroupée');
    expect(await said(author.page)).toContain('Le même besoin, dit deux fois.');
    await author.page.getByRole('link', { name: `Voir la suite\u00a0: ${TITLES[1]}` }).click();
    expect(await said(author.page)).toContain('Elle réunit une autre idée');
    expect(new URL(author.page.url()).pathname).toBe(target);

    await page.getByRole('button', { name: `Annuler le regroupement de «\u00a0${TITLES[0]}\u00a0»` }).click();
    expect(await page.getByRole('status').innerText()).toContain('Le regroupement est annulé');
    await author.page.goto(source);
    expect(await said(author.page)).not.toContain('Cette idée est regroupée');
    expect([...complaints, ...author.complaints]).toEqual([]);
    await Promise.all([context.close(), author.context.close()]);
  });
});
