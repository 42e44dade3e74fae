import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Ctx } from '~/domain/context';
import type { IdeaInput } from '~/domain/ideas/idea-input';
import { openEmbedded } from '~db/embedded.server';
import { contextOf } from './context';
import { makeSwitch } from './factories';
import { makeIdea } from './ideas';
import { linkIn, openMailbox } from './mailbox';
import { buildOncePerRun } from './running-app';
import { freePort, spawnApp, TEST_SECRET } from './spawn-app';
import { hire } from './team';

const DAY_MS = 86_400_000;
const LINK = '/connexion/lien';

export const NADIA = { name: 'Nadia Roux', email: 'nadia@team.example' };
export const KARIM = { name: 'Karim Blanc', email: 'karim@team.example' };

/** An idea that waits: whose it is, since when, and what it is about. */
export interface WaitingIdea extends Partial<IdeaInput> {
  title: string;
  zone?: string;
  /** Since it was proposed. */
  days: number;
  topics?: string[];
}

export interface TriageDesk {
  url: string;
  /** The number of the idea with this title. */
  numberOf(title: string): number;
  /** Opens the link of one's own sign-in mail; without a pointer. */
  signIn(page: Page, who: { email: string }): Promise<void>;
  close(): Promise<void>;
}

/** The built app in production, over a folder of its own where these ideas wait for Nadia and Karim. */
export async function openTriageDesk(ideas: readonly WaitingIdea[]): Promise<TriageDesk> {
  await buildOncePerRun();
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-triage-'));
  const template = new Blob([new Uint8Array(await readFile(inject('templateDump')))]);
  const connection = await openEmbedded(folder, template);
  const ctx = await contextOf(connection.db, { now: new Date(), viewer: { kind: 'system' } });
  for (const who of [NADIA, KARIM]) await hire(connection.db, { ...who, role: 'hub_staff' });
  const numbers = await propose(ctx, ideas);
  await connection.close();
  const mailbox = await openMailbox();
  const used = new Set<string>();
  const env = { SECRET: TEST_SECRET, SMTP_URL: mailbox.url };
  const app = await spawnApp({ mode: 'serve', dataDir: folder, port: await freePort(), env });
  return {
    url: app.url,
    numberOf(title) {
      const number = numbers.get(title);
      if (number === undefined) throw new Error(`no idea « ${title} »`);
      return number;
    },
    async signIn(page, { email }) {
      await page.goto('/connexion');
      await page.fill('[name=email]', email);
      await submit(page, '[name=email]');
      // A link opens once: the mail of an earlier time is not the one that was just asked for.
      const mail = await mailbox.newestTo(email, (each) => !used.has(linkIn(each, LINK)));
      const link = linkIn(mail, LINK);
      used.add(link);
      await page.goto(link);
      await submit(page, 'main form button[type=submit]');
    },
    async close() {
      await app.stop();
      await mailbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function submit(page: Page, field: string) {
  return Promise.all([page.waitForEvent('load'), page.press(field, 'Enter')]);
}

/** One Switch a zone holds them. */
async function propose(ctx: Ctx, ideas: readonly WaitingIdea[]): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  const places = new Map<string, { id: string }>();
  for (const { zone = 'avignon', days, topics = [], ...over } of ideas) {
    const place = places.get(zone) ?? (await makeSwitch(ctx.db, ctx.hub, { zone, title: `Switch ${zone}` }));
    places.set(zone, place);
    const number = await makeIdea(ctx, place, over);
    const createdAt = new Date(ctx.now.getTime() - days * DAY_MS);
    await ctx.db.updateTable('idea').set({ createdAt, topics }).where('number', '=', number).execute();
    numbers.set(over.title, number);
  }
  return numbers;
}
