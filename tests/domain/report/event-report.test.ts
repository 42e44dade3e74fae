import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markPresent } from '~/domain/attendance/mark-present.server';
import type { Ctx } from '~/domain/context';
import { dataVersion } from '~/domain/hubs/hub-version.server';
import { publicReport } from '~/domain/report/public-report.server';
import { publishReport, withdrawReport } from '~/domain/report/publish-report.server';
import { readReport } from '~/domain/report/read-report.server';
import {
  addCost,
  addFollowUp,
  markFollowUp,
  removeCost,
  removeFollowUp,
} from '~/domain/report/report-lines.server';
import { saveReport } from '~/domain/report/save-report.server';
import { lifeCycleOf } from '~/domain/switches/life-cycle';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { registerPeople } from '../../support/register-people';

const DAY = 86_400_000;
const START = new Date(NOW.getTime() + 2 * DAY);
const AFTER = new Date(START.getTime() + DAY);

let connection: Connection;
/** Whoever organises Alpes, the day after. */
let ctx: Ctx;
let elsewhere: Ctx;
let event: SwitchEvent;

beforeAll(async () => {
  connection = await ownDatabase();
  const base = await contextOf(connection.db, { now: AFTER });
  ctx = { ...base, viewer: staff(base.hub, { role: 'organiser', zone: 'alpes' }) };
  elsewhere = { ...base, viewer: staff(base.hub, { role: 'organiser', zone: 'azur' }) };
  for (const viewer of [ctx.viewer, elsewhere.viewer])
    if (viewer.kind === 'staff')
      await connection.db
        .insertInto('user')
        .values({ id: viewer.userId, name: 'Équipe', email: `${viewer.userId}@team.example` })
        .execute();
});
afterAll(() => connection.close());
beforeEach(async () => {
  event = await switchWith({});
});

async function switchWith(over: Parameters<typeof makeSwitch>[2]): Promise<SwitchEvent> {
  const { id } = await makeSwitch(connection.db, ctx.hub, { zone: 'alpes', startsAt: START, ...over });
  return again(id);
}
async function again(id = event.id): Promise<SwitchEvent> {
  const found = await readSwitchById(ctx, id);
  if (!found) throw new Error('no Switch');
  return found;
}
/** People who registered in time, of these types, and were all seen but the last of each. */
async function fill(types: readonly string[], { absent = 1 } = {}) {
  const before = { ...ctx, now: NOW };
  const people = types.map((stakeholderType, at) => ({ stakeholderType, lastName: `Zyxwvut${at}` }));
  const ids = await registerPeople(before, event, people);
  const seen = ids.slice(0, ids.length - absent);
  const marked = await markPresent(ctx, event.id, { sessionId: event.sessions[0]?.id ?? '', ids: seen });
  expect(marked).toMatchObject({ ok: true, value: { done: seen } });
  return ids;
}
const text = {
  summary: 'Une belle journée.',
  organiser: 'Hub du Sud',
  level: 'departemental' as const,
  kind: '',
  headcount: null,
};
const acts = async () =>
  (
    await connection.db
      .selectFrom('history')
      .select('act')
      .where('subject', '=', 'event_report')
      .where('subjectId', '=', event.id)
      .orderBy('id')
      .execute()
  ).map(({ act }) => act);

describe('the report of a Switch', () => {
  it('counts who came by type and by session, and names nobody', async () => {
    await fill(['usager', 'usager', 'mediation', 'usager']);
    const report = await readReport(ctx, event);
    expect(report?.figures).toMatchObject({ registered: 4, present: 3, absent: 1, isCounted: true });
    expect(report?.figures.byType).toEqual([
      { stakeholderType: 'usager', registered: 3, present: 2, absent: 1 },
      { stakeholderType: 'mediation', registered: 1, present: 1, absent: 0 },
    ]);
    expect(report?.figures.bySession).toMatchObject([{ present: 3, byType: { usager: 2, mediation: 1 } }]);
    expect(JSON.stringify(report)).not.toContain('Zyxwvut');
  });

  it('is read and written by those who organise the Switch, and by nobody of another zone', async () => {
    expect(await readReport(elsewhere, event)).toBeUndefined();
    expect(await saveReport(elsewhere, event.id, { seen: 0, text })).toMatchObject({ reason: 'forbidden' });
    expect(await publishReport(elsewhere, event.id)).toMatchObject({ reason: 'forbidden' });
    const line = { id: randomUUID(), label: 'Salle', cents: 100 };
    expect(await addCost(elsewhere, event.id, line)).toMatchObject({ reason: 'forbidden' });
    expect(await acts()).toEqual([]);
  });

  it('loses nothing that somebody else wrote meanwhile, and writes the same text once', async () => {
    expect(await saveReport(ctx, event.id, { seen: 0, text })).toMatchObject({ ok: true });
    expect(await saveReport(ctx, event.id, { seen: 0, text })).toMatchObject({ ok: true });
    const other = { ...text, summary: 'Un autre texte.' };
    expect(await saveReport(ctx, event.id, { seen: 0, text: other })).toMatchObject({ reason: 'stale' });
    expect(await saveReport(ctx, event.id, { seen: 1, text: other })).toMatchObject({ ok: true });
    expect((await readReport(ctx, event))?.text).toMatchObject({ summary: 'Un autre texte.', version: 2 });
    expect(await acts()).toEqual(['written', 'written']);
  });

  it('keeps no word of the summary in the history', async () => {
    await saveReport(ctx, event.id, { seen: 0, text });
    const rows = await connection.db
      .selectFrom('history')
      .selectAll()
      .where('subjectId', '=', event.id)
      .execute();
    expect(JSON.stringify(rows)).not.toContain('belle journée');
  });

  it('adds, marks and removes each line once, however often a button is pressed', async () => {
    const line = { id: randomUUID(), what: 'Appeler la CAF', who: 'Nadia', dueOn: '2026-09-30' };
    const cost = { id: randomUUID(), label: 'Interprète', cents: 48_050 };
    for (const _twice of [1, 2]) {
      await addFollowUp(ctx, event.id, line);
      await markFollowUp(ctx, event.id, line.id, true);
      await addCost(ctx, event.id, cost);
    }
    expect(await readReport(ctx, event)).toMatchObject({
      followUps: [{ what: 'Appeler la CAF', dueOn: '2026-09-30', doneAt: AFTER }],
      costs: [cost],
    });
    for (const _twice of [1, 2]) {
      await removeFollowUp(ctx, event.id, line.id);
      await removeCost(ctx, event.id, cost.id);
    }
    expect(await acts()).toEqual([
      'follow-up-added',
      'follow-up-done',
      'cost-added',
      'follow-up-removed',
      'cost-removed',
    ]);
  });

  it('removes no line through another Switch', async () => {
    const cost = { id: randomUUID(), label: 'Salle', cents: 100 };
    await addCost(ctx, event.id, cost);
    const other = await switchWith({});
    await removeCost(ctx, other.id, cost.id);
    expect((await readReport(ctx, event))?.costs).toEqual([cost]);
  });
});

describe('publishing a report', () => {
  it('waits for the end of the Switch, and makes it reported', async () => {
    const during = { ...ctx, now: new Date(event.endsAt.getTime() - 1) };
    expect(await publishReport(during, event.id)).toMatchObject({ reason: 'not-over' });
    expect(await publishReport(ctx, event.id)).toMatchObject({ ok: true });
    expect(await publishReport(ctx, event.id)).toMatchObject({ ok: true });
    expect(lifeCycleOf(await again(), AFTER)).toBe('reported');
    expect(await withdrawReport(ctx, event.id)).toMatchObject({ ok: true });
    expect(lifeCycleOf(await again(), AFTER)).toBe('held');
    expect(await acts()).toEqual(['published', 'withdrawn']);
  });

  it('is refused for a draft and for a cancelled Switch', async () => {
    for (const status of ['draft', 'cancelled'] as const)
      expect(await publishReport(ctx, (await switchWith({ status })).id)).toMatchObject({ reason: status });
  });

  it('shows nothing before, and then no count that would name few', async () => {
    await fill([...Array(7).fill('usager'), 'mediation', 'mediation', 'mediation', 'ess'], { absent: 0 });
    await saveReport(ctx, event.id, { seen: 0, text });
    expect(await publicReport(ctx, event)).toBeUndefined();
    await publishReport(ctx, event.id);
    const report = await publicReport(ctx, await again());
    expect(report).toEqual({
      summary: 'Une belle journée.',
      participants: 11,
      byType: [
        { stakeholderType: 'usager', present: null },
        { stakeholderType: 'mediation', present: null },
        { stakeholderType: 'ess', present: null },
      ],
    });
  });

  it('makes public pages anew for whatever of it changes after', async () => {
    const [first = '', second = ''] = await fill(['usager', 'usager'], { absent: 2 });
    const version = () => dataVersion(connection.db, ctx.hub.id);
    const mark = (id: string) =>
      markPresent(ctx, event.id, { sessionId: event.sessions[0]?.id ?? '', ids: [id] });
    await publishReport(ctx, event.id);
    const published = await version();
    await mark(second);
    const marked = await version();
    expect(marked).not.toBe(published);
    await saveReport(ctx, event.id, { seen: 0, text });
    expect(await version()).not.toBe(marked);
    expect(first).not.toBe('');
  });
});
