import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { DeskTable } from '~/domain/table-desk/desk-table.server';
import { fr } from '~/i18n/fr';
import { openEmbedded } from '~db/embedded.server';
import { hasBrowser, openBrowser, openDevice, visitor } from '../support/browser';
import { contextOf } from '../support/context';
import { makeSwitch } from '../support/factories';
import { linkIn, type Mailbox, openMailbox } from '../support/mailbox';
import { buildOncePerRun } from '../support/running-app';
import { freePort, type RunningApp, spawnApp, TEST_SECRET } from '../support/spawn-app';
import { makeTable } from '../support/table-desk';
import { hire } from '../support/team';

const HOUR = 3_600_000;
const WAIT = { timeout: 30_000 };
const STAFF = 'nadia@team.example';
const PHONE = '06 12 34 56 78';
const TITLE = 'Il faudrait un bus numérique';
const REASON = 'Le bus passe déjà le mardi. Il manque une tablette.';

/** What is said at a table without a network becomes a decision, and whoever said it hears of it by telephone. */
describe.skipIf(!hasBrowser)('an idea from the words at a table to the call to its author', () => {
  let folder: string;
  let at: DeskTable;
  let app: RunningApp;
  let mailbox: Mailbox;
  let browser: Browser;
  let device: BrowserContext;
  let staff: { page: Page; context: BrowserContext };
  let idea = 0;

  beforeAll(async () => {
    await buildOncePerRun();
    folder = await mkdtemp(join(tmpdir(), 'switchboard-to-call-'));
    const template = new Blob([new Uint8Array(await readFile(inject('templateDump')))]);
    const connection = await openEmbedded(folder, template);
    const now = new Date();
    const ctx = await contextOf(connection.db, { now, viewer: { kind: 'system' } });
    const event = await makeSwitch(connection.db, ctx.hub, {
      ...{ slug: 'table-ouverte', zone: 'avignon', title: 'Table ouverte' },
      ...{ startsAt: now, endsAt: new Date(now.getTime() + 3 * HOUR) },
    });
    at = await makeTable(ctx, event);
    await hire(connection.db, { email: STAFF, role: 'hub_staff' });
    await connection.close();
    mailbox = await openMailbox();
    const env = { SECRET: TEST_SECRET, SMTP_URL: mailbox.url };
    app = await spawnApp({ mode: 'serve', dataDir: folder, port: await freePort(), env });
    browser = await openBrowser();
    device = await openDevice(join(folder, 'device'), app.url);
    staff = await visitor(browser, app.url, { javaScriptEnabled: false });
  }, 180_000);
  afterAll(async () => {
    await device?.close();
    await browser?.close();
    await app?.stop();
    await mailbox?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const press = (where: Page, label: string) =>
    where.getByRole('button', { name: label, exact: true }).first().click();
  const shows = (where: Page, step: string) => where.locator(`form[data-step="${step}"]`).waitFor(WAIT);

  it('is written down at the table while the network is cut, and leaves when it is back', async () => {
    const page = await device.newPage();
    await page.goto(`/code?code=${at.table.shortCode}`);
    await page.click('main form button');
    await page.waitForURL((to) => to.pathname === `/tables/${at.table.id}`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.getByText(fr.offline.online).waitFor(WAIT);
    await device.setOffline(true);
    await page.fill('[name=description]', `${TITLE}. Il passe dans les villages.`);
    await page.getByLabel('Usager', { exact: false }).first().check();
    await page.getByLabel(fr.authorContact.channels.phone).check();
    await page.fill('[name=authorPhone]', PHONE);
    await page.check('[name=authorConsent]');
    await press(page, fr.tableDesk.next);
    await shows(page, 'rest');
    await press(page, fr.tableDesk.readBack);
    await shows(page, 'review');
    await press(page, fr.tableDesk.save);
    await shows(page, 'words');
    const queue = page.locator('[data-table="queue"]');
    await queue.waitFor(WAIT);
    await device.setOffline(false);
    await queue.waitFor({ ...WAIT, state: 'hidden' });
  });

  it('is decided without JavaScript, kept, read again and published', async () => {
    const { page } = staff;
    await page.goto('/connexion');
    await page.fill('[name=email]', STAFF);
    await page.click('main form button[type=submit]');
    await page.goto(linkIn(await mailbox.newestTo(STAFF), '/connexion/lien'));
    await page.click('main form button[type=submit]');
    await page.goto('/switchs/table-ouverte/idees');
    const link = page.getByRole('link', { name: TITLE });
    idea = Number(/\d+$/.exec((await link.getAttribute('href')) ?? '')?.[0]);
    await page.goto(`/hub/idees/${idea}`);
    await page.check('[name=column][value=service_to_prepare]');
    await page.check('[name=serviceForm][value=formation]');
    for (const name of ['deliverer', 'deliveryPlace', 'deliveryWhen', 'deliveryAudience'])
      await page.fill(`[name=${name}]`, `Réponse ${name}`);
    await page.fill('[name=reason]', REASON);
    await press(page, fr.answers.form.later);
    await page.getByText(fr.answers.prepared.kept).waitFor(WAIT);
    // Nothing is public yet.
    await page.goto(`/idees/${idea}`);
    expect(await page.locator('main').innerText()).not.toContain(REASON);
    await page.goto('/hub/decisions');
    expect(await page.locator('main').innerText()).toContain('est à appeler');
    await press(page, 'Publier 1 décision');
    await page.getByText('1 décision est publiée').waitFor(WAIT);
  });

  it('is told to its author by telephone, and noted', async () => {
    const { page } = staff;
    await page.goto('/hub/reponses');
    const card = page.locator('.answer-card').filter({ hasText: TITLE });
    const said = await card.innerText();
    expect(said.replace(/\u00a0/g, ' ')).toContain(PHONE);
    expect(said).toContain(REASON);
    await card.getByRole('button', { name: fr.answers.queue.told }).click();
    await page.getByText('C’est noté pour 1 réponse').waitFor(WAIT);
    await page.goto('/hub/reponses?voir=dites');
    expect(await page.locator('main').innerText()).toContain(TITLE);
  });

  it('shows its story to everybody, and nothing of how its author was reached', async () => {
    const { page, context } = await visitor(browser, app.url, { javaScriptEnabled: false });
    await page.goto(`/idees/${idea}`);
    const story = await page.locator('main').innerText();
    expect(story).toContain('Il passe dans les villages.');
    expect(story).toContain(REASON);
    expect((await page.content()).replace(/\s/g, '')).not.toContain('0612345678');
    expect(await page.content()).not.toContain('+33612345678');
    await context.close();
    await staff.context.close();
  });
});
