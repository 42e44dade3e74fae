import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { dataVersion } from '~/domain/hubs/hub-version.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { addTable } from '~/domain/tables/add-table.server';
import { changeTable } from '~/domain/tables/change-table.server';
import { readSeating, readTables } from '~/domain/tables/read-tables.server';
import { removeTable } from '~/domain/tables/remove-table.server';
import { renumberTables } from '~/domain/tables/renumber-tables.server';
import { seatPeople } from '~/domain/tables/seat-people.server';
import { seenTable } from '~/domain/tables/seen-table';
import { spreadRegistrations } from '~/domain/tables/spread-registrations.server';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

let connection: Connection;
let ctx: Ctx;
let alpine: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  alpine = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'alpes' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Équipe', email: 'a@team.example' })
    .execute();
});
afterAll(() => connection.close());

const typed = (theme: string, over = {}) => ({ number: '', theme, facilitator: '', ...over });
const tablesOf = (id: string) => readTables(ctx, id);

async function roomOf(...themes: string[]) {
  const event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
  for (const theme of themes) expect(await addTable(ctx, event.id, typed(theme))).toMatchObject({ ok: true });
  return { event, tables: await tablesOf(event.id) };
}

async function seatsOf(id: string) {
  const rows = await connection.db
    .selectFrom('registration')
    .leftJoin('workTable', 'workTable.id', 'registration.workTableId')
    .select(['registration.id', 'workTable.number'])
    .where('registration.switchEventId', '=', id)
    .orderBy('registration.arrival')
    .execute();
  return rows.map(({ number }) => number);
}

describe('the tables of a Switch', () => {
  it('are numbered one after the other, or as somebody says, each number once', async () => {
    const { event } = await roomOf('Santé', 'Mairie');
    expect(await addTable(ctx, event.id, typed('Loin', { number: '7' }))).toMatchObject({
      value: { number: 7 },
    });
    expect(await addTable(ctx, event.id, typed('Après'))).toMatchObject({ value: { number: 8 } });
    expect(await addTable(ctx, event.id, typed('', { number: '2' }))).toMatchObject({
      problems: [{ reason: 'numberTaken' }, { reason: 'themeMissing' }],
    });
    expect(await addTable(ctx, event.id, typed('x', { number: '201' }))).toMatchObject({
      problems: [{ reason: 'number' }],
    });
    expect(await renumberTables(ctx, event.id)).toMatchObject({ value: { changed: 2 } });
    expect(await tablesOf(event.id)).toMatchObject([
      { number: 1, theme: 'Santé' },
      { number: 2, theme: 'Mairie' },
      { number: 3, theme: 'Loin' },
      { number: 4, theme: 'Après' },
    ]);
    expect(await renumberTables(ctx, event.id)).toMatchObject({ value: { changed: 0 } });
  });

  it('are changed by whoever saw them last, never over what they did not see', async () => {
    const { event, tables } = await roomOf('Santé');
    const [table] = tables;
    if (!table) throw new Error('it is there');
    const change = (by: Ctx, theme: string, seen = seenTable(table)) =>
      changeTable(by, event.id, {
        id: table.id,
        seen,
        form: typed(theme, { number: '1', facilitator: 'Ana' }),
      });
    expect(await change(ctx, 'Santé et soins')).toMatchObject({ ok: true });
    expect(await change(ctx, 'Hôpital')).toMatchObject({ reason: 'stale' });
    expect(await change(ctx, 'Santé et soins'), 'the same after all').toMatchObject({ ok: true });
    expect(await removeTable(ctx, event.id, { id: table.id, seen: seenTable(table) })).toMatchObject({
      reason: 'stale',
    });
    const [now = table] = await tablesOf(event.id);
    expect(now).toMatchObject({ theme: 'Santé et soins', facilitator: 'Ana' });
    expect(await change(alpine, 'Ailleurs', seenTable(now))).toMatchObject({ reason: 'forbidden' });
    expect(await removeTable(ctx, event.id, { id: table.id, seen: seenTable(now) })).toMatchObject({
      ok: true,
    });
    expect(await change(ctx, 'Trop tard', seenTable(now))).toMatchObject({ reason: 'unknown' });
  });

  it('are public data, and their history names nobody', async () => {
    const { event } = await roomOf();
    const before = await dataVersion(connection.db, ctx.hub.id);
    await addTable(ctx, event.id, typed('Santé', { facilitator: 'Ana Martin' }));
    expect(await dataVersion(connection.db, ctx.hub.id)).toBeGreaterThan(before);
    const history = await connection.db
      .selectFrom('history')
      .selectAll()
      .where('subjectId', '=', event.id)
      .execute();
    expect(history).toMatchObject([{ act: 'table-added', after: { number: 1, theme: 'Santé' } }]);
    expect(JSON.stringify(history)).not.toContain('Ana');
  });

  it('stay as they are once the Switch is cancelled', async () => {
    const { id } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', status: 'cancelled' });
    expect(await addTable(ctx, id, typed('Santé'))).toMatchObject({ reason: 'cancelled' });
    expect(await spreadRegistrations(ctx, id, { anew: false })).toMatchObject({ reason: 'cancelled' });
  });
});

describe('who sits where', () => {
  async function withPeople() {
    const { event, tables } = await roomOf('Santé', 'Mairie');
    const ids = await registerPeople(ctx, event, [
      { stakeholderType: 'usager' },
      { stakeholderType: 'usager' },
      { stakeholderType: 'mediation' },
      { stakeholderType: 'mediation' },
    ]);
    const [one = '', two = ''] = tables.map(({ id }) => id);
    return { event, ids, one, two };
  }

  it('is chosen person by person; what somebody else chose meanwhile stays', async () => {
    const { event, ids, one, two } = await withPeople();
    const [a = '', b = ''] = ids;
    expect(
      await seatPeople(ctx, event.id, [
        { registrationId: a, from: null, to: one },
        { registrationId: b, from: null, to: null },
      ]),
    ).toMatchObject({ value: { changed: 1, conflicts: [] } });
    const late = await seatPeople(ctx, event.id, [
      { registrationId: a, from: null, to: two },
      { registrationId: b, from: null, to: two },
    ]);
    expect(late).toMatchObject({ value: { changed: 1, conflicts: [a] } });
    expect(await seatsOf(event.id)).toEqual([1, 2, null, null]);
    const acts = await connection.db
      .selectFrom('history')
      .select(['before', 'after'])
      .where('act', '=', 'seated')
      .where('subjectId', '=', b)
      .execute();
    expect(acts).toEqual([{ before: { table: null }, after: { table: 2 } }]);
  });

  it('never is a table of another Switch, nor somebody of another one', async () => {
    const here = await withPeople();
    const there = await withPeople();
    const seat = (registrationId = '', to = '') =>
      seatPeople(ctx, here.event.id, [{ registrationId, from: null, to }]);
    expect(await seat(here.ids[0], there.one)).toMatchObject({
      value: { changed: 0, conflicts: [here.ids[0]] },
    });
    expect(await seat(there.ids[0], here.one)).toMatchObject({ value: { changed: 0, conflicts: [] } });
    expect(await seatsOf(there.event.id)).toEqual([null, null, null, null]);
  });

  it('is spread, types mixed, around those who were placed by hand; or all anew', async () => {
    const { event, ids, one } = await withPeople();
    await seatPeople(ctx, event.id, [
      { registrationId: ids[0] ?? '', from: null, to: one },
      { registrationId: ids[1] ?? '', from: null, to: one },
    ]);
    expect(await spreadRegistrations(ctx, event.id, { anew: false })).toMatchObject({
      value: { changed: 2 },
    });
    const [a, b, ...rest] = await seatsOf(event.id);
    expect([a, b, rest.sort()]).toEqual([1, 1, [1, 2]]);
    await spreadRegistrations(ctx, event.id, { anew: true });
    const seats = await seatsOf(event.id);
    expect([seats.slice(0, 2).sort(), seats.slice(2).sort()]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('is shown for those who have a place only, to whoever may see them', async () => {
    const { event, ids, one } = await withPeople();
    const whole = await readSwitchById(ctx, event.id);
    if (!whole) throw new Error('it is there');
    await seatPeople(ctx, event.id, [{ registrationId: ids[0] ?? '', from: null, to: one }]);
    await cancelRegistration(ctx, ids[0] ?? '');
    expect((await readSeating(ctx, whole))?.people.map(({ id }) => id)).not.toContain(ids[0]);
    expect(await readSeating(alpine, whole)).toBeUndefined();
  });

  it('needs a table', async () => {
    const { event } = await roomOf();
    expect(await spreadRegistrations(ctx, event.id, { anew: false })).toMatchObject({ reason: 'no-table' });
  });

  it('is forgotten with the table, never with the place', async () => {
    const { event, ids, one } = await withPeople();
    await seatPeople(ctx, event.id, [{ registrationId: ids[0] ?? '', from: null, to: one }]);
    const [table] = await tablesOf(event.id);
    if (!table) throw new Error('it is there');
    await removeTable(ctx, event.id, { id: one, seen: seenTable(table) });
    expect(await seatsOf(event.id)).toEqual([null, null, null, null]);
  });
});
