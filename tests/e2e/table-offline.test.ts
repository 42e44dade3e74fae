import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { groupShortCode } from '~/domain/registrations/short-code';
import type { DeskTable } from '~/domain/table-desk/desk-table.server';
import { fr } from '~/i18n/fr';
import type { Connection } from '~db/connect.server';
import { openEmbedded } from '~db/embedded.server';
import { hasBrowser, openBrowser, openDevice, visitor } from '../support/browser';
import { contextOf } from '../support/context';
import { makeSwitch } from '../support/factories';
import { buildOncePerRun } from '../support/running-app';
import { freePort, type RunningApp, spawnApp, TEST_SECRET } from '../support/spawn-app';
import { makeTable } from '../support/table-desk';

const HOUR = 3_600_000;
const WAIT = { timeout: 30_000 };
const COUNT = 12;

/** A table in a hall without a network: no word is lost, none counts twice. */
describe.skipIf(!hasBrowser)('writing ideas at a table without a network', () => {
  let folder: string;
  let at: DeskTable;
  let app: RunningApp;
  let port: number;
  let device: BrowserContext;
  let other: BrowserContext;
  let page: Page;
  let second: Page;
  const url = () => `http://127.0.0.1:${port}`;
  const path = () => `/tables/${at.table.id}`;
  const serve = async () => {
    app = await spawnApp({ mode: 'serve', dataDir: folder, port, env: { SECRET: TEST_SECRET } });
  };
  const open = async (isNew = false): Promise<Connection> =>
    openEmbedded(
      folder,
      isNew ? new Blob([new Uint8Array(await readFile(inject('templateDump')))]) : undefined,
    );

  beforeAll(async () => {
    await buildOncePerRun();
    folder = await mkdtemp(join(tmpdir(), 'switchboard-table-'));
    const connection = await open(true);
    const now = new Date();
    const ctx = await contextOf(connection.db, { now, viewer: { kind: 'system' } });
    const event = await makeSwitch(connection.db, ctx.hub, {
      ...{ slug: 'table-ouverte', zone: 'avignon', title: 'Table ouverte' },
      ...{ startsAt: now, endsAt: new Date(now.getTime() + 3 * HOUR) },
    });
    at = await makeTable(ctx, event);
    await connection.close();
    port = await freePort();
    await serve();
    device = await openDevice(join(folder, 'a'), url());
    other = await openDevice(join(folder, 'b'), url());
  }, 180_000);
  afterAll(async () => {
    await device?.close();
    await other?.close();
    await app?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function typeCode(context: BrowserContext): Promise<Page> {
    const opened = await context.newPage();
    await opened.goto(`/code?code=${at.table.shortCode}`);
    await opened.click('main form button');
    await opened.waitForURL((to) => to.pathname === path());
    await opened.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return opened;
  }
  const shows = (where: Page, step: string) => where.locator(`form[data-step="${step}"]`).waitFor(WAIT);
  const press = (where: Page, label: string) =>
    where.getByRole('button', { name: label, exact: true }).click();
  const titles = (where: Page) => where.locator('.table-idea [data-slot="title"]').allInnerTexts();
  const queue = (where: Page) => where.locator('[data-table="queue"]');

  async function say(where: Page, n: number) {
    await where.fill('[name=description]', `Il faudrait l’idée numéro ${n}. Voilà.`);
    await where.getByLabel('Usager', { exact: false }).first().check();
    if (n % 3 === 0) {
      await where.getByLabel(fr.authorContact.channels.phone).check();
      await where.fill('[name=authorPhone]', '06 12 34 56 78');
      await where.check('[name=authorConsent]');
    }
    await press(where, fr.tableDesk.next);
    await shows(where, 'rest');
    expect(await where.inputValue('[name=title]')).toBe(`Il faudrait l’idée numéro ${n}`);
    await press(where, fr.tableDesk.readBack);
    await shows(where, 'review');
    await press(where, fr.tableDesk.save);
    await shows(where, 'words');
  }

  async function correct(where: Page, title: string, better: string) {
    await where.getByRole('link', { name: `Corriger\u00a0: ${title}` }).click();
    await shows(where, 'correct');
    await where.fill('[name=title]', better);
    await press(where, fr.tableDesk.saveCorrection);
    await shows(where, 'words');
  }

  it('opens by the code of its sheet, and is ready once it was opened with a network', async () => {
    page = await typeCode(device);
    second = await typeCode(other);
    expect(await page.locator('h1').innerText()).toBe('Table 1 – Table ouverte');
    await page.getByText(fr.offline.online).waitFor(WAIT);
    await say(page, 1);
    await queue(page).waitFor({ ...WAIT, state: 'hidden' });
  });

  it('goes on with the network cut, the server killed and the browser closed', async () => {
    await device.setOffline(true);
    await app.kill();
    for (let n = 2; n <= 7; n += 1) await say(page, n);
    // One that the server knows, one that it does not.
    await correct(page, 'Il faudrait l’idée numéro 1', 'La première, mieux dite');
    await correct(page, 'Il faudrait l’idée numéro 4', 'La quatrième, mieux dite');
    expect(await queue(page).innerText()).toBe('7 à envoyer');
    await device.close();
    device = await openDevice(join(folder, 'a'), url());
    await device.setOffline(true);
    page = await device.newPage();
    await page.goto(path());
    await queue(page).waitFor(WAIT);
    expect(await queue(page).innerText()).toBe('7 à envoyer');
    expect(await page.locator('h1').innerText()).toBe('Table 1 – Table ouverte');
    for (let n = 8; n <= COUNT; n += 1) await say(page, n);
    expect((await titles(page)).length).toBe(COUNT);
  });

  it('sends each idea once when the server is back, and every device shows the same', async () => {
    await serve();
    await device.setOffline(false);
    await queue(page).waitFor({ ...WAIT, state: 'hidden' });
    const wanted = Array.from({ length: COUNT }, (_, n) => `Il faudrait l’idée numéro ${n + 1}`)
      .with(0, 'La première, mieux dite')
      .with(3, 'La quatrième, mieux dite');
    await expect.poll(async () => (await titles(page)).toSorted(), WAIT).toEqual(wanted.toSorted());
    await expect.poll(() => titles(second), WAIT).toEqual(await titles(page));
    await app.stop();
    const connection = await open();
    const rows = await connection.db
      .selectFrom('idea')
      .select(['title', 'authorPhone', 'authorConsentAt'])
      .where('workTableId', '=', at.table.id)
      .execute();
    await connection.close();
    await serve();
    expect(rows.map(({ title }) => title).toSorted()).toEqual(wanted.toSorted());
    const reached = rows.filter(({ authorPhone }) => authorPhone === '+33612345678');
    expect(reached).toHaveLength(4);
    expect(reached.every(({ authorConsentAt }) => authorConsentAt !== null)).toBe(true);
  });

  it('works without JavaScript from the code to the list', async () => {
    const browser = await openBrowser();
    const { page: plain, context } = await visitor(browser, url(), { javaScriptEnabled: false });
    await plain.goto('/code');
    await plain.fill('[name=code]', groupShortCode(at.table.shortCode ?? ''));
    await plain.click('main form button');
    await plain.fill('[name=description]', 'Moi, je voudrais de l’aide sans rendez-vous.');
    await plain.getByLabel('Usager', { exact: false }).first().check();
    await press(plain, fr.tableDesk.next);
    await press(plain, fr.tableDesk.readBack);
    await plain.getByText(fr.tableDesk.review.lead).waitFor(WAIT);
    await press(plain, fr.tableDesk.save);
    await plain.getByText(/Idée n° \d+ enregistrée/).waitFor(WAIT);
    // The latest first, and nothing of how anybody is reached.
    await plain.goto('/switchs/table-ouverte/idees');
    expect(await plain.locator('main').innerText()).toContain('Moi, je voudrais de l’aide sans rendez-vous');
    await context.close();
    await browser.close();
  });
});
