import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { planNotices } from '~/domain/notices/plan-notices.server';
import { cancelSwitch } from '~/domain/switches/cancel-switch.server';
import { seenOf } from '~/domain/switches/merge-changes.server';
import { publishSwitch } from '~/domain/switches/publish-switch.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { saveSwitch } from '~/domain/switches/save-switch.server';
import type { Connection } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { selectNotices } from '~db/queries/scheduled-notices';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';

const DAY = 24 * 3_600_000;
let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'hub_staff' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-hub_staff-hub', name: 'Camille', email: 'camille@team.example' })
    .execute();
});
afterAll(() => connection.close());

const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);

async function switchOf(over: SwitchOver = {}) {
  const { id } = await makeSwitch(connection.db, ctx.hub, { startsAt: inDays(20), ...over });
  return current(id);
}

async function current(id: string) {
  const event = await readSwitchById(ctx, id);
  if (!event) throw new Error('it is there');
  return event;
}

const plan = (event: Awaited<ReturnType<typeof switchOf>>, now = NOW) =>
  inTransaction(connection.db, (trx) => planNotices(trx, event, now));

/** "reminder 7 → 2026-06-29", with a tick where it is done. */
async function planned(id: string) {
  const rows = await selectNotices(connection.db, id);
  return rows.map(
    ({ kind, days, dueAt, doneAt }) =>
      `${kind} ${days} ${dueAt.toISOString().slice(0, 16)}${doneAt ? ' ✓' : ''}`,
  );
}

const markDone = (id: string, days: number) =>
  connection.db
    .updateTable('scheduledNotice')
    .set({ doneAt: NOW, recipients: 3 })
    .where('switchEventId', '=', id)
    .where('days', '=', days)
    .execute();

async function moveTo(id: string, startsAt: Date) {
  const event = await current(id);
  const [session] = event.sessions;
  if (!session) throw new Error('it has one session');
  const endsAt = new Date(startsAt.getTime() + 8 * 3_600_000);
  const saved = await saveSwitch(ctx, {
    id,
    seen: seenOf(event),
    change: { sessions: [{ ...session, startsAt, endsAt }], startsAt, endsAt },
  });
  if (!saved.ok) throw new Error(saved.reason);
}

describe('publishing', () => {
  it('plans the reminders of the hub’s days and the thanks', async () => {
    const { id, version } = await switchOf({ status: 'draft' });
    expect((await publishSwitch(ctx, { id, version })).ok).toBe(true);
    // The Switch is on 6 July at ten in Paris.
    expect(await planned(id)).toEqual([
      'reminder 7 2026-06-29T07:00',
      'reminder 1 2026-07-05T07:00',
      'thanks 1 2026-07-07T07:00',
    ]);
  });

  it('three days before sends no reminder of a week before', async () => {
    const { id, version } = await switchOf({ status: 'draft', startsAt: inDays(3) });
    await publishSwitch(ctx, { id, version });
    expect(await planned(id)).toEqual(['reminder 1 2026-06-18T07:00', 'thanks 1 2026-06-20T07:00']);
  });
});

describe('planning again', () => {
  it('leaves what is done for a day, and what a server that was down has yet to do', async () => {
    const event = await switchOf();
    await plan(event);
    await markDone(event.id, 7);
    await plan(event, new Date('2026-07-05T08:00:00Z'));
    expect(await planned(event.id)).toEqual([
      'reminder 7 2026-06-29T07:00 ✓',
      'reminder 1 2026-07-05T07:00',
      'thanks 1 2026-07-07T07:00',
    ]);
  });

  it('has everything due again at the new moments once the Switch moved', async () => {
    const event = await switchOf();
    await plan(event);
    await markDone(event.id, 7);
    await moveTo(event.id, inDays(30));
    expect(await planned(event.id)).toEqual([
      'reminder 7 2026-07-09T07:00',
      'reminder 1 2026-07-15T07:00',
      'thanks 1 2026-07-17T07:00',
    ]);
  });

  it('reminds nobody again of a Switch that only begins at another hour of its day', async () => {
    const event = await switchOf();
    await plan(event);
    await markDone(event.id, 7);
    await moveTo(event.id, new Date(event.startsAt.getTime() + 3_600_000));
    expect((await planned(event.id))[0]).toBe('reminder 7 2026-06-29T07:00 ✓');
  });

  it('takes a moment away that the new date has behind it', async () => {
    const event = await switchOf();
    await plan(event);
    await moveTo(event.id, inDays(2));
    expect(await planned(event.id)).toEqual(['reminder 1 2026-06-17T07:00', 'thanks 1 2026-06-19T07:00']);
  });

  it('keeps to the Switch’s own choice', async () => {
    const event = await switchOf();
    await connection.db
      .insertInto('noticeSetting')
      .values({
        switchEventId: event.id,
        hubId: event.hubId,
        reminderDays: [3],
        atMinute: 1080,
        thanks: false,
      })
      .execute();
    await plan(event);
    expect(await planned(event.id)).toEqual(['reminder 3 2026-07-03T16:00']);
    await plan({ ...event, zone: { ...event.zone, timeZone: 'America/Cayenne' } });
    expect(await planned(event.id)).toEqual(['reminder 3 2026-07-03T21:00']);
  });
});

describe('cancelling', () => {
  it('leaves nothing to remind of', async () => {
    const event = await switchOf();
    await plan(event);
    await markDone(event.id, 7);
    await cancelSwitch(ctx, { id: event.id, version: event.version, reason: 'La salle est fermée.' });
    expect(await planned(event.id)).toEqual(['reminder 7 2026-06-29T07:00 ✓']);
  });
});
