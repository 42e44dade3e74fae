import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { changeHubSettings, seenSettings } from '~/domain/hubs/change-hub-settings.server';
import { formOfSettings, planSettings, settingsOf } from '~/domain/hubs/hub-settings';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';

let connection: Connection;
beforeAll(async () => {
  connection = await ownDatabase();
});
afterAll(() => connection.close());

const admin = async (): Promise<Ctx> => contextOf(connection.db, { viewer: { kind: 'system' } });

describe('the settings of a hub', () => {
  it('come back to their form as they were', async () => {
    const settings = settingsOf((await admin()).hub);
    expect(settings).toMatchObject({ reminderDays: [7, 1], needDeadlines: { sign_language: 15 } });
    expect(planSettings(formOfSettings(settings))).toEqual({ settings, problems: [] });
  });

  it.each([
    ['7 et 1', [7, 1]],
    ['1, 7,7', [7, 1]],
    ['', []],
    ['demain', undefined],
    ['0', undefined],
    ['61', undefined],
    ['1 2 3 4 5 6', undefined],
  ])('read « %s » as days', async (typed, days) => {
    const form = { ...formOfSettings(settingsOf((await admin()).hub)), reminderDays: typed };
    const { settings, problems } = planSettings(form);
    if (days) expect([settings.reminderDays, problems]).toEqual([days, []]);
    else expect(problems).toEqual([{ field: 'reminderDays', reason: 'reminderDays' }]);
  });

  it('say which deadline or text is to mend', async () => {
    const form = formOfSettings(settingsOf((await admin()).hub));
    const deadlines = { ...form.deadlines, meal: 'trois', quiet_room: '181', child_care: ' 10 ' };
    const { problems, settings } = planSettings({ ...form, deadlines, siteHost: 'x'.repeat(301) });
    expect(problems.map(({ field }) => field)).toEqual([
      'deadlines.quiet_room',
      'deadlines.meal',
      'siteHost',
    ]);
    expect(settings.needDeadlines).toEqual({ sign_language: 15, child_care: 10 });
  });

  it('are written over what was seen only, by admins, and told without a name', async () => {
    const ctx = await admin();
    const before = settingsOf(ctx.hub);
    const seen = seenSettings(before);
    const settings = {
      ...before,
      needDeadlines: { sign_language: 21, meal: 3 },
      publicationDirector: 'Ana Martin',
    };
    const hubStaff = { ...ctx, viewer: staff(ctx.hub, { role: 'hub_staff' }) };
    expect(await changeHubSettings(hubStaff, { settings, seen })).toMatchObject({ reason: 'forbidden' });
    expect(await changeHubSettings(ctx, { settings, seen })).toMatchObject({ ok: true });
    expect(settingsOf((await admin()).hub)).toEqual(settings);
    const other = { ...before, siteHost: 'Un hébergeur' };
    expect(await changeHubSettings(ctx, { settings: other, seen })).toMatchObject({ reason: 'stale' });
    const told = await connection.db
      .selectFrom('history')
      .select(['before', 'after'])
      .where('subject', '=', 'hub')
      .execute();
    expect(told).toEqual([
      {
        before: { needDeadlines: { sign_language: 15 }, publicationDirector: 'changed' },
        after: { needDeadlines: { sign_language: 21, meal: 3 }, publicationDirector: 'changed' },
      },
    ]);
  });
});
