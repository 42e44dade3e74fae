import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { hubJournal, journalFile, switchJournal } from '~/domain/history/journal.server';
import { recordHistory } from '~/domain/history/record-history.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import type { Connection } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { selectJournal } from '~db/queries/journal';
import { contextOf, NOW, staff } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { registerPeople } from '../../support/register-people';

let connection: Connection;
let team: Ctx;
let own: SwitchEvent;
let other: SwitchEvent;

async function switchIn(ctx: Ctx, zone: string, title: string): Promise<SwitchEvent> {
  const { id } = await makeSwitch(connection.db, ctx.hub, { zone, title });
  const event = await readSwitchById(ctx, id);
  if (!event) throw new Error('no Switch');
  return event;
}

/** @param minutes after NOW */
async function write(ctx: Ctx, event: SwitchEvent, act: string, minutes: number): Promise<void> {
  const at = { ...ctx, now: new Date(NOW.getTime() + minutes * 60_000) };
  await inTransaction(connection.db, (trx) =>
    recordHistory(trx, at, [{ subject: 'switch_event', subjectId: event.id, switchEventId: event.id, act }]),
  );
}

beforeAll(async () => {
  connection = await ownDatabase();
  const base = await contextOf(connection.db);
  team = { ...base, viewer: staff(base.hub, { role: 'hub_staff' }) };
  own = await switchIn(team, 'alpes', 'Un Switch à Gap');
  other = await switchIn(team, 'avignon', 'Été numérique');
  const far = await contextOf(connection.db, { hubId: 'antilles-guyane', viewer: { kind: 'system' } });
  await write(far, await switchIn(far, 'guyane', 'Loin'), 'published', 0);
  for (let at = 1; at <= 120; at += 1) await write(team, at % 2 ? own : other, 'changed', at);
  await write({ ...team, viewer: { kind: 'system' } }, own, 'released-places', 2_000);
});
afterAll(() => connection.close());

describe('the journal of a hub', () => {
  it('is read page by page in both ways, newest first, each line once', async () => {
    const first = await hubJournal(team, {});
    expect(first?.newer).toBeUndefined();
    const seen = [...(first?.entries ?? [])];
    let older = first?.older;
    let last = first;
    while (older) {
      last = await hubJournal(team, { edge: { id: older, side: 'older' } });
      seen.push(...(last?.entries ?? []));
      older = last?.older;
    }
    expect(seen).toHaveLength(121);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(121);
    const moments = seen.map(({ at }) => at.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => b - a));
    const back = await hubJournal(team, { edge: { id: last?.newer ?? 0, side: 'newer' } });
    expect(back?.entries.map(({ id }) => id)).toEqual(seen.slice(50, 100).map(({ id }) => id));
    expect(back).toMatchObject({ older: seen[99]?.id, newer: seen[50]?.id });
  });

  it('shows nothing of another hub, not even by the edge of a page', async () => {
    const farLine = await connection.db
      .selectFrom('history')
      .select('id')
      .where('hubId', '=', 'antilles-guyane')
      .executeTakeFirstOrThrow();
    const page = await hubJournal(team, { edge: { id: farLine.id, side: 'newer' } });
    expect(page?.entries.every(({ switchEvent }) => switchEvent?.title !== 'Loin')).toBe(true);
    expect(await journalFile(team, { switchText: 'Loin' })).toEqual([]);
  });

  it('is filtered by day, person, act and Switch', async () => {
    const count = async (ask: Parameters<typeof journalFile>[1]) => (await journalFile(team, ask))?.length;
    const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    expect(await count({ from: at(10), to: at(20) })).toBe(10);
    expect(await count({ actorUserId: 'user-hub_staff-hub' })).toBe(120);
    expect(await count({ subject: 'switch_event', act: 'released-places' })).toBe(1);
    expect(await count({ subject: 'idea' })).toBe(0);
    expect(await count({ switchText: 'ete num' })).toBe(60);
    expect(await count({ switchText: '100 %' })).toBe(0);
  });

  it('is for hub staff; a Switch’s own for those who organise it', async () => {
    const organiser = { ...team, viewer: staff(team.hub, { role: 'organiser', zone: 'alpes' }) };
    expect(await hubJournal(organiser, {})).toBeUndefined();
    expect(await journalFile(organiser, {})).toBeUndefined();
    expect(await switchJournal(organiser, other, undefined)).toBeUndefined();
    const mine = await switchJournal(organiser, own, undefined);
    expect(new Set(mine?.entries.map(({ switchEvent }) => switchEvent?.slug))).toEqual(new Set([own.slug]));
  });

  it('names who came on the page as long as they are not erased, and never in a file', async () => {
    const [id = ''] = await registerPeople({ ...team, now: NOW }, own, [{ lastName: 'Zyxwvut' }]);
    const ask = { subject: 'registration' as const };
    const named = async () =>
      (await hubJournal(team, ask))?.entries.find((entry) => entry.subjectId === id)?.about;
    expect((await named())?.name).toContain('Zyxwvut');
    expect(JSON.stringify(await journalFile(team, ask))).not.toContain('Zyxwvut');
  });

  it('finds a page in an index, without sorting all that was ever done', async () => {
    const edge = { id: (await hubJournal(team, {}))?.older ?? 0, side: 'older' as const };
    let plan = '';
    await inTransaction(connection.db, async (trx) => {
      await sql`set local enable_seqscan = off`.execute(trx);
      const moment = sql`select at from history where id = ${edge.id}`;
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select * from history
        where hub_id = ${team.hub.id} and (at, id) < ((${moment}), ${edge.id}::bigint)
        order by at desc, id desc limit 51`.execute(trx);
      plan = rows.map((row) => Object.values(row).join('')).join('\n');
    });
    expect(plan).toContain('Index Scan Backward using history_hub_at');
    expect(plan).not.toContain('Sort');
    expect(await selectJournal(connection.db, { hubId: team.hub.id }, { limit: 1, edge })).toHaveLength(1);
  });
});
