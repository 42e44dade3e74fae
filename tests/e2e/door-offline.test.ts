import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '~/i18n/fr';
import { hasBrowser, openDevice } from '../support/browser';
import { type Door, openDesk, openDoorDatabase, prepareDoor, SLUG, signInOn } from '../support/door';
import { buildOncePerRun } from '../support/running-app';
import { freePort, type RunningApp, spawnApp, TEST_SECRET } from '../support/spawn-app';

const DESK = `/organisation/switchs/${SLUG}/accueil`;
const PEOPLE = 40;
const WAIT = { timeout: 30_000 };
/** The same app, a version later. */
const NEXT = 'node_modules/.cache/door-next';

/** Two doors, no network, no server, a browser that is closed meanwhile: nothing is lost, nothing counts twice. */
describe.skipIf(!hasBrowser)('welcoming people without a network', () => {
  let folder: string;
  let door: Door;
  let app: RunningApp;
  let port: number;
  let a: BrowserContext;
  let b: BrowserContext;
  let pageA: Page;
  let pageB: Page;
  const url = () => `http://127.0.0.1:${port}`;
  const serve = async (main?: string) => {
    app = await spawnApp({
      ...{ mode: 'serve', dataDir: folder, port, env: { SECRET: TEST_SECRET } },
      ...(main ? { main } : {}),
    });
  };
  const device = (name: string) => openDevice(join(folder, name), url());
  const both = () => [pageA, pageB] as [Page, Page];

  beforeAll(async () => {
    await buildOncePerRun();
    folder = await mkdtemp(join(tmpdir(), 'switchboard-door-'));
    const connection = await openDoorDatabase(folder, true);
    door = await prepareDoor(connection, PEOPLE);
    await connection.close();
    port = await freePort();
    await serve();
    [a, b] = [await device('a'), await device('b')];
  }, 120_000);
  afterAll(async () => {
    await a?.close();
    await b?.close();
    await app?.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(NEXT, { recursive: true, force: true });
  });

  const row = (page: Page, n: number) => page.locator(`.door-people > li[data-id="${door.people[n]?.id}"]`);
  const press = (page: Page, n: number, slot: 'present' | 'absent') =>
    row(page, n).locator(`form[data-slot="${slot}"] > button`).click();
  const queue = (page: Page) => page.locator('[data-door="queue"]');
  const total = (page: Page) => page.locator('[data-count=""] dd').innerText();
  const names = async (page: Page) =>
    (await page.locator('.door-people > li[data-present] [data-slot="name"]').allInnerTexts()).sort();
  async function walkIn(page: Page, firstName: string) {
    if (!(await page.locator('#door-walk-in form').isVisible())) await page.click('#door-walk-in > summary');
    await page.fill('#door-walk-in [name=firstName]', firstName);
    await page.fill('#door-walk-in [name=lastName]', 'Exemple');
    await page.click('#door-walk-in button[value="walk-in"]');
    // The seat rule warns; whoever welcomes decides.
    const reason = page.locator('#door-walk-in [name=reason]');
    if (await reason.isVisible()) {
      await reason.fill('Une chaise est libre.');
      await page.click('#door-walk-in button[value="walk-in"]');
    }
    await page.locator('.door-people > li', { hasText: `${firstName} Exemple` }).waitFor();
  }

  it('is ready once it was opened with a network', async () => {
    await signInOn(await a.newPage(), door.keys.organiser);
    const facilitator = await b.newPage();
    await signInOn(facilitator, door.keys.facilitator);
    // Whoever only welcomes people begins there.
    expect(new URL(facilitator.url()).pathname).toBe(DESK);
    await facilitator.close();
    [pageA, pageB] = [await openDesk(a), await openDesk(b)];
    for (const page of both()) expect(await total(page)).toBe(`0 sur ${PEOPLE}`);
    await pageA.fill('[name=q]', 'demo7 elo');
    expect(await pageA.locator('.door-people > li').count()).toBe(1);
    await pageA.fill('[name=q]', '');
  });

  it('notes arrivals, undone arrivals and walk-ins with the network cut and the server killed', async () => {
    for (const context of [a, b]) await context.setOffline(true);
    await app.kill();
    for (let n = 0; n < 24; n += 1) await press(pageA, n, 'present');
    for (let n = 16; n < PEOPLE; n += 1) await press(pageB, n, 'present');
    for (const n of [0, 1, 2]) await press(pageA, n, 'absent');
    for (const n of [16, 39]) await press(pageB, n, 'absent');
    for (const name of ['Ana', 'Bo', 'Cy']) await walkIn(pageB, name);
    expect(await queue(pageA).innerText()).toBe('27 à envoyer');
    expect(await queue(pageB).innerText()).toBe('29 à envoyer');
    await pageB.getByText(fr.offline.offline).waitFor(WAIT);
  });

  it('goes on where it was after the browser was closed, still without a network', async () => {
    await a.close();
    a = await device('a');
    await a.setOffline(true);
    pageA = await a.newPage();
    await pageA.goto(DESK);
    await expect.poll(() => queue(pageA).innerText(), WAIT).toBe('27 à envoyer');
    expect(await total(pageA)).toBe(`21 sur ${PEOPLE}`);
    expect(await pageA.locator('h1').innerText()).toBe('Porte ouverte');
    for (const name of ['Dan', 'Eve', 'Flo']) await walkIn(pageA, name);
    expect(await queue(pageA).innerText()).toBe('30 à envoyer');
  });

  it('ends with the same list everywhere once the network is back, each arrival once', async () => {
    await serve();
    for (const context of [a, b]) await context.setOffline(false);
    for (const page of both()) {
      await queue(page).waitFor({ ...WAIT, state: 'hidden' });
      await expect.poll(() => total(page), WAIT).toBe('41 sur 46');
    }
    const expected = [
      ...door.people.flatMap(({ name }, n) => ([0, 1, 2, 16, 39].includes(n) ? [] : [name])),
      ...['Ana', 'Bo', 'Cy', 'Dan', 'Eve', 'Flo'].map((name) => `${name} Exemple`),
    ].sort();
    for (const page of both()) expect(await names(page)).toEqual(expected);
    expect(await onDisk()).toEqual({ present: 41, changes: 30 + 29, walkIns: 6 });
  });

  /** What the database holds; the app stands still meanwhile. */
  async function onDisk() {
    await app.stop();
    const { db, close } = await openDoorDatabase(folder);
    const count = async (table: 'attendance' | 'doorChange') =>
      (
        await db
          .selectFrom(table)
          .select('switchEventId')
          .where('switchEventId', '=', door.switchEventId)
          .execute()
      ).length;
    const walkIns = await db.selectFrom('registration').select('id').where('walkIn', '=', true).execute();
    const held = {
      present: await count('attendance'),
      changes: await count('doorChange'),
      walkIns: walkIns.length,
    };
    await close();
    await serve();
    return held;
  }

  it('keeps an open door open while the app is updated, and is new once it is closed', async () => {
    const versions = (page: Page) => page.evaluate(() => caches.keys());
    const [old = ''] = await versions(pageB);
    await cp('build', join(NEXT, 'build'), { recursive: true });
    for (const file of ['page.js', 'worker.js']) {
      const path = join(NEXT, 'build/client/door', file);
      await writeFile(path, `${await readFile(path, 'utf8')}\n// A version later.\n`);
    }
    await app.stop();
    await serve(join(NEXT, 'build/main/main.js'));
    await pageB.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await press(pageB, 39, 'present');
    await expect.poll(() => total(pageA), WAIT).toBe('42 sur 46');
    // Installed, not half of it: it waits for the old one's pages to close.
    const isWaiting = () =>
      pageB.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
    await expect.poll(isWaiting, WAIT).toBe(true);
    expect(await versions(pageB)).toHaveLength(2);
    // Offline meanwhile: the old shell is still whole.
    await b.setOffline(true);
    await app.kill();
    await pageB.reload();
    await expect.poll(() => total(pageB), WAIT).toBe('42 sur 46');
    await serve(join(NEXT, 'build/main/main.js'));
    await b.setOffline(false);
    await b.close();
    b = await device('b');
    pageB = await openDesk(b);
    await expect.poll(() => versions(pageB), WAIT).not.toContain(old);
    expect(await versions(pageB)).toHaveLength(1);
  });

  it('shows nobody’s list to somebody else, and forgets it on signing out', async () => {
    await a.clearCookies({ name: /session/ });
    const page = await a.newPage();
    await signInOn(page, door.keys.other);
    await app.kill();
    await a.setOffline(true);
    await page.goto(DESK);
    await page.getByText(fr.offline.nothing).waitFor(WAIT);
    expect(await page.locator('.door-people > li').count()).toBe(0);
    expect(await page.content()).not.toContain('Élodie');
    expect(await kept(page)).toEqual([]);
    await press(pageB, 0, 'present');
    await queue(pageB).waitFor();
    await pageB.goto('about:blank');
    await a.setOffline(false);
    await serve();
    await pageB.goto('/deconnexion');
    // What is not sent would be lost with it.
    const farewell = pageB.locator('[data-farewell="switchboard-door-1"]');
    await farewell.getByText('1 réponse n’est pas envoyée').waitFor();
    expect(await farewell.locator('a').getAttribute('href')).toBe(DESK);
    await pageB.click('main form button[type=submit]');
    await pageB.waitForURL(url());
    const left = await pageB.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(left).toEqual({ databases: [], workers: 0 });
  });

  /** Names that the device still holds, in its lists and in its caches. */
  function kept(page: Page): Promise<string[]> {
    return page.evaluate(async () => {
      const asked = indexedDB.open('switchboard-door-1');
      await new Promise((resolve) => {
        asked.onsuccess = resolve;
      });
      const lists = asked.result.transaction('lists').objectStore('lists').getAll();
      await new Promise((resolve) => {
        lists.onsuccess = resolve;
      });
      const pages: string[] = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys())
          pages.push((await (await caches.match(request))?.text()) ?? '');
      return [JSON.stringify(lists.result), ...pages].filter((text) => text.includes('Élodie'));
    });
  }
});
