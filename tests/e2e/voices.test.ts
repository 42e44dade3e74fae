import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fr } from '~/i18n/fr';
import { plural } from '~/i18n/plural';
import type { Connection } from '~db/connect.server';
import { type AppInProcess, appInProcess } from '../support/app-in-process';
import { hasBrowser, openBrowser, visitor } from '../support/browser';
import { contextOf } from '../support/context';
import { ownDatabase } from '../support/database';
import { makeSwitch } from '../support/factories';
import { makeIdea } from '../support/ideas';

const DAY_MS = 86_400_000;
const STEP_LIMIT_MS = 10_000;
const { similar, support, done } = fr.voice;

/** Somebody proposes what exists already, says so, supports it instead, and takes that back. */
describe.skipIf(!hasBrowser)('an idea that somebody had before', () => {
  let connection: Connection;
  let app: AppInProcess;
  let browser: Browser;
  let known: number;
  beforeAll(async () => {
    connection = await ownDatabase();
    [app, browser] = await Promise.all([appInProcess(connection, {}, { withFiles: true }), openBrowser()]);
    const ctx = await contextOf(connection.db, { now: new Date() });
    const startsAt = new Date(Date.now() + 20 * DAY_MS);
    const event = await makeSwitch(connection.db, ctx.hub, { slug: 'gap', zone: 'alpes', startsAt });
    known = await makeIdea(ctx, event, { title: 'Une médiathèque ouverte le soir' });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await connection?.close();
  });

  async function open(javaScriptEnabled: boolean) {
    const seen = await visitor(browser, app.url, { javaScriptEnabled });
    seen.page.setDefaultTimeout(STEP_LIMIT_MS);
    await seen.page.goto('/switchs/gap/idees/nouvelle');
    return seen;
  }
  const field = (page: Page, label: string) => page.getByLabel(new RegExp(`^${label.replace('?', '\\?')}`));
  const same = (page: Page) =>
    page.getByRole('button', { name: similar.sameOf.replace('{title}', 'Une médiathèque ouverte le soir') });
  const says = (page: Page, text: string) => expect.poll(() => page.innerText('main')).toContain(text);
  const counted = (page: Page, count: number) => says(page, plural('fr', support.count, count));

  it('without JavaScript: it is asked between writing and keeping, and nothing is lost', async () => {
    const { page, context, complaints } = await open(false);
    await field(page, fr.ideas.form.idea).fill('La mediatheque ouverte en soirée');
    await field(page, fr.ideas.form.description).fill('Je travaille la journée.');
    await page.getByLabel('Usager ou usagère').check();
    await page.getByRole('button', { name: fr.ideas.form.send }).click();
    await says(page, similar.title);
    expect(await field(page, fr.ideas.form.description).inputValue()).toBe('Je travaille la journée.');
    expect(await page.getByLabel('Usager ou usagère').isChecked()).toBe(true);
    await same(page).click();
    await says(page, done.same.title);
    expect(new URL(page.url()).pathname).toBe(`/idees/${known}`);
    await counted(page, 1);
    await says(page, support.mine);
    await page.getByRole('button', { name: support.takeBack }).click();
    await says(page, done.takenBack.title);
    await counted(page, 0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('with JavaScript: it is shown while one writes, and then not asked again', async () => {
    const { page, context, complaints } = await open(true);
    expect(await same(page).count()).toBe(0);
    await field(page, fr.ideas.form.idea).pressSequentially('mediatheque le soir');
    await same(page).waitFor();
    await field(page, fr.ideas.form.description).fill('Je travaille la journée.');
    await page.getByLabel('Usager ou usagère').check();
    await page.getByRole('button', { name: fr.ideas.form.send }).click();
    await says(page, fr.ideas.thanksTitle);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
