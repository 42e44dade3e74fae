import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { noticePage } from '~/domain/notices/notice-page.server';
import { planNoticeForm } from '~/domain/notices/read-notice-form';
import { saveNoticeSettings } from '~/domain/notices/save-notice-settings.server';
import { publishSwitch } from '~/domain/switches/publish-switch.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { giveDueNotices } from '~/jobs/give-due-notices.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Camille', email: 'camille@team.example' })
    .execute();
});
afterAll(() => connection.close());

const SETTINGS = { reminderDays: [3], atMinute: 600, thanks: false };

/** On Monday 6 July at ten in Paris. */
async function publishedSwitch() {
  const startsAt = new Date('2026-07-06T08:00:00Z');
  const { id } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', startsAt, status: 'draft' });
  await publishSwitch(ctx, { id, version: 1 });
  const event = await readSwitchById(ctx, id);
  if (!event) throw new Error('it is there');
  return event;
}

async function page(event: Awaited<ReturnType<typeof publishedSwitch>>, now = NOW) {
  const { lines, counts, settings } = await noticePage({ ...ctx, now }, event);
  return {
    counts,
    version: settings.version,
    lines: lines.map(
      ({ kind, days, dueAt, state, recipients }) =>
        `${kind} ${days} ${dueAt.toISOString().slice(0, 16)} ${state} ${recipients}`,
    ),
  };
}

describe('the reminders of a Switch', () => {
  it('are what the hub does, until it sets its own', async () => {
    const event = await publishedSwitch();
    expect(await page(event)).toMatchObject({
      version: 0,
      lines: [
        'reminder 7 2026-06-29T07:00 coming 0',
        'reminder 1 2026-07-05T07:00 coming 0',
        'thanks 1 2026-07-07T07:00 coming 0',
      ],
    });
    expect(await saveNoticeSettings(ctx, { id: event.id, seen: 0, settings: SETTINGS })).toMatchObject({
      ok: true,
    });
    expect(await page(event)).toMatchObject({ version: 1, lines: ['reminder 3 2026-07-03T08:00 coming 0'] });
  });

  it('may all be off', async () => {
    const event = await publishedSwitch();
    const settings = { reminderDays: [], atMinute: 540, thanks: false };
    await saveNoticeSettings(ctx, { id: event.id, seen: 0, settings });
    expect((await page(event)).lines).toEqual([]);
  });

  it('are not sent again for the day on which they were sent, whatever hour is set then', async () => {
    const event = await publishedSwitch();
    await registerPeople(ctx, event, [
      { firstName: 'Ana', contact: { contact: 'email', email: 'ana@people.example' } },
      { firstName: 'Bao', contact: { contact: 'phone', phone: '+33612345678' } },
    ]);
    const nine = new Date('2026-06-29T07:00:00Z');
    await giveDueNotices(connection.db, nine, (error) => {
      throw error;
    });
    const settings = { reminderDays: [7, 1], atMinute: 660, thanks: true };
    const late = { ...ctx, now: new Date('2026-06-29T07:30:00Z') };
    await saveNoticeSettings(late, { id: event.id, seen: 0, settings });
    expect(await page(event, late.now)).toMatchObject({
      counts: { confirmed: 2, byMail: 1, byVoice: 1 },
      lines: [
        'reminder 7 2026-06-29T07:00 done 2',
        'reminder 1 2026-07-05T09:00 coming 0',
        'thanks 1 2026-07-07T09:00 coming 0',
      ],
    });
  });

  it('whose moment is past say that they do not leave', async () => {
    const event = await publishedSwitch();
    const late = { ...ctx, now: new Date('2026-07-04T12:00:00Z') };
    await saveNoticeSettings(late, {
      id: event.id,
      seen: 0,
      settings: { ...SETTINGS, reminderDays: [3, 1] },
    });
    expect((await page(event, late.now)).lines).toEqual([
      'reminder 3 2026-07-03T08:00 missed 0',
      'reminder 1 2026-07-05T08:00 coming 0',
    ]);
  });

  it('of two organisers: the second sees first what the other one saved', async () => {
    const event = await publishedSwitch();
    await saveNoticeSettings(ctx, { id: event.id, seen: 0, settings: SETTINGS });
    const second = { id: event.id, seen: 0, settings: { ...SETTINGS, reminderDays: [2] } };
    expect(await saveNoticeSettings(ctx, second)).toMatchObject({ reason: 'stale', facts: { version: 1 } });
    expect((await page(event)).lines).toEqual(['reminder 3 2026-07-03T08:00 coming 0']);
  });

  it('are set by whoever organises it', async () => {
    const event = await publishedSwitch();
    const alpine = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    expect(await saveNoticeSettings(alpine, { id: event.id, seen: 0, settings: SETTINGS })).toMatchObject({
      reason: 'forbidden',
    });
  });
});

describe('the form of reminders', () => {
  it('reads hours as people type them, and leaves out what is no day', () => {
    const typed = { days: ['7', '7', '1', 'x', '99', '-1'], hour: '9 h 30', thanks: true };
    expect(planNoticeForm(typed)).toEqual({ reminderDays: [7, 1], atMinute: 570, thanks: true });
    expect(planNoticeForm({ ...typed, hour: 'tôt' })).toBeUndefined();
  });
});
