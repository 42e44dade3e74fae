import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { readEnv } from '~/env.server';
import { authOf } from '~/http/sign-in/auth.server';
import type { Connection } from '~db/connect.server';
import { openEmbedded } from '~db/embedded.server';
import { contextOf } from './context';
import { makeSwitch } from './factories';
import { registerPeople } from './register-people';
import { TEST_SECRET } from './spawn-app';
import { hire } from './team';

const HOUR = 3_600_000;
export const SLUG = 'porte-ouverte';

export interface Door {
  /** In order of arrival. */
  people: { id: string; name: string }[];
  sessionId: string;
  switchEventId: string;
  /** Of somebody's sign-in link, each good once. */
  keys: Record<'organiser' | 'facilitator' | 'other', string>;
}

/** Opens the database that the app will serve, while the app is down. */
export async function openDoorDatabase(folder: string, isNew = false): Promise<Connection> {
  const dump = isNew ? new Blob([new Uint8Array(await readFile(inject('templateDump')))]) : undefined;
  return openEmbedded(folder, dump);
}

/** A Switch that is held now, with people who have a place, and a team. */
export async function prepareDoor(connection: Connection, count: number): Promise<Door> {
  const { db } = connection;
  const now = new Date();
  const ctx = await contextOf(db, { now });
  const event = await makeSwitch(db, ctx.hub, {
    ...{ slug: SLUG, zone: 'avignon', capacity: count + 3, title: 'Porte ouverte' },
    startsAt: now,
    endsAt: new Date(now.getTime() + 3 * HOUR),
    registrationOpensAt: new Date(now.getTime() - HOUR),
    registrationClosesAt: new Date(now.getTime() + HOUR),
  });
  const names = Array.from({ length: count }, (_, n) => ({ firstName: `Élodie${n}`, lastName: `Démo${n}` }));
  const ids = await registerPeople(ctx, event, names);
  const at = (who: string) => `${who}@team.example`;
  await hire(db, { email: at('organiser'), role: 'organiser', zone: 'avignon', name: 'Ana Organise' });
  await hire(db, { email: at('other'), role: 'organiser', zone: 'avignon', name: 'Bo Autre' });
  await hire(db, { email: at('facilitator'), role: 'facilitator', switchEvent: SLUG, name: 'Cy Anime' });
  const env = readEnv({ NODE_ENV: 'test', SECRET: TEST_SECRET, HOST: '127.0.0.1' }, 'production');
  const keyOf = async (who: string) => (await authOf(env, db).issueKeys(at(who))).linkToken;
  const session = await db
    .selectFrom('switchSession')
    .select('id')
    .where('switchEventId', '=', event.id)
    .executeTakeFirstOrThrow();
  return {
    people: ids.map((id, n) => ({ id, name: `${names[n]?.firstName} ${names[n]?.lastName}` })),
    sessionId: session.id,
    switchEventId: event.id,
    keys: {
      organiser: await keyOf('organiser'),
      facilitator: await keyOf('facilitator'),
      other: await keyOf('other'),
    },
  };
}

export async function signInOn(page: Page, key: string): Promise<void> {
  await page.goto(`/connexion/lien?token=${key}`);
  await page.click('main form button[type=submit]');
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
}

/** Opens the welcome desk and waits until the device can do without a network. */
export async function openDesk(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/organisation/switchs/${SLUG}/accueil`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.locator('.door-people > li[data-id]').first().waitFor();
  return page;
}
