import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import type { HubSettingsForm, HubSettingsProblem } from '~/domain/hubs/hub-settings';
import { action, loader } from '~/routes/hub/settings';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { loadPage, statusOf } from '~tests/support/load-page';

let connection: Connection;
beforeAll(async () => {
  connection = await ownDatabase();
  for (const role of ['hub_admin', 'hub_staff'])
    await connection.db
      .insertInto('user')
      .values({ id: `user-${role}-hub`, name: 'Équipe', email: `${role}@team.example` })
      .execute();
});
afterAll(() => connection.close());

/** Each test begins with the settings that the hub came with. */
beforeEach(() =>
  connection.db
    .updateTable('hub')
    .set({ reminderDays: [7, 1], needDeadlines: JSON.stringify({ sign_language: 15 }), publisher: '' })
    .execute(),
);

/** The hub is read anew, as each request does. */
async function as(role: 'hub_admin' | 'hub_staff' | 'organiser', hubId = 'hub-du-sud'): Promise<Ctx> {
  const base = await contextOf(connection.db, { hubId });
  const zone = role === 'organiser' ? { zone: base.hub.zones[0]?.slug ?? '' } : {};
  return { ...base, viewer: staff(base.hub, { role, ...zone }) };
}

interface Answer {
  form?: HubSettingsForm;
  problems?: HubSettingsProblem[];
  stale?: boolean;
}

async function post(by: Ctx, sent: Record<string, string>) {
  const request = new Request('http://localhost:3000/', { method: 'POST', body: new URLSearchParams(sent) });
  const context = { ctx: by, env: {} } as unknown as AppLoadContext;
  const answer = await action({ context, request, params: {} }).catch((thrown: unknown) => thrown);
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('Location') ?? '', page: {} as Answer };
  const { data, init } = answer as { data: Answer | null; init?: { status?: number } };
  return { status: init?.status ?? 200, to: '', page: data ?? {} };
}

/** The form as the page shows it, with some of it typed over. */
async function typed(over: Record<string, string>): Promise<Record<string, string>> {
  const { form, seen } = await loadPage(loader, await as('hub_admin'));
  const { deadlines, ...texts } = form;
  const kinds = Object.entries(deadlines).map(([kind, days]) => [`deadlines.${kind}`, days]);
  return { ...texts, ...Object.fromEntries(kinds), seen, ...over };
}

const kept = () =>
  connection.db
    .selectFrom('hub')
    .select(['reminderDays', 'needDeadlines', 'publisher'])
    .where('id', '=', 'hub-du-sud')
    .executeTakeFirstOrThrow();
const changes = async () =>
  (await connection.db.selectFrom('history').select('id').where('act', '=', 'settings-changed').execute())
    .length;

describe('the settings of the hub', () => {
  it('are written, and shown again', async () => {
    const form = await typed({
      reminderDays: '10 et 2',
      'deadlines.sign_language': '21',
      publisher: 'Le Hub',
    });
    const sent = await post(await as('hub_admin'), form);
    expect([sent.status, sent.to]).toEqual([303, '/hub/reglages?fait=enregistre']);
    const written = { reminderDays: [10, 2], needDeadlines: { sign_language: 21 }, publisher: 'Le Hub' };
    expect(await kept()).toMatchObject(written);
    const page = loadPage(loader, await as('hub_admin'), { url: sent.to });
    expect([page.saved, page.form.reminderDays, page.form.publisher]).toEqual([true, '10, 2', 'Le Hub']);
  });

  it('are written once where the button is pressed twice', async () => {
    const before = await changes();
    const form = await typed({ reminderDays: '5' });
    const admin = await as('hub_admin');
    const both = await Promise.all([post(admin, form), post(admin, form)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await kept()).reminderDays).toEqual([5]);
    expect((await changes()) - before).toBe(1);
  });

  it('come back with everything that was typed where something is to mend', async () => {
    const form = await typed({
      reminderDays: 'demain',
      'deadlines.sign_language': 'trois',
      publisher: 'x'.repeat(301),
      siteHost: 'Chez nous',
    });
    const sent = await post(await as('hub_admin'), form);
    expect(sent.status).toBe(400);
    expect(sent.page.form).toMatchObject({
      reminderDays: 'demain',
      publisher: form.publisher,
      siteHost: 'Chez nous',
      deadlines: { sign_language: 'trois' },
    });
    expect(sent.page.problems?.map(({ field }) => field)).toEqual([
      'reminderDays',
      'deadlines.sign_language',
      'publisher',
    ]);
    expect(await kept()).toMatchObject({ reminderDays: [7, 1], needDeadlines: { sign_language: 15 } });
  });

  it('are not written over what somebody else changed meanwhile; what was typed stays', async () => {
    const mine = await typed({ reminderDays: '3' });
    await post(await as('hub_admin'), await typed({ publisher: 'Une autre' }));
    const sent = await post(await as('hub_admin'), mine);
    expect([sent.status, sent.page.stale, sent.page.form?.reminderDays]).toEqual([409, true, '3']);
    expect(await kept()).toMatchObject({ reminderDays: [7, 1], publisher: 'Une autre' });
  });

  it('are for admins of this hub only', async () => {
    const form = await typed({ reminderDays: '3' });
    for (const role of ['hub_staff', 'organiser'] as const) {
      expect((await post(await as(role), form)).status).toBe(403);
      const viewer = await as(role);
      expect(await statusOf(() => loadPage(loader, viewer))).toBe(403);
    }
    const there = await as('hub_admin', 'antilles-guyane');
    const here = { ...(await as('hub_admin')), viewer: there.viewer };
    expect((await post(here, form)).status).toBe(403);
    expect((await kept()).reminderDays).toEqual([7, 1]);
  });
});
