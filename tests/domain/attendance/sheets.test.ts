import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterSheet } from '~/domain/attendance/enter-sheet.server';
import { markPresent } from '~/domain/attendance/mark-present.server';
import { prepareSheet } from '~/domain/attendance/prepare-sheet.server';
import { previewEntry } from '~/domain/attendance/preview-entry.server';
import { listSheets, readSheet } from '~/domain/attendance/read-sheets.server';
import { sheetScopes } from '~/domain/attendance/sheet-scope';
import { undoEntry } from '~/domain/attendance/undo-entry.server';
import type { Ctx } from '~/domain/context';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { eraseRegistration } from '~/domain/registrations/erase-registration.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

const HOUR = 3_600_000;
const NAMES = ['Zola', 'Éluard', 'Eco', 'Durand', 'Dür', 'Abel'];
let connection: Connection;
let ctx: Ctx;
let far: Ctx;

beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  far = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'alpes' }) };
  for (const zone of ['avignon', 'alpes'])
    await connection.db
      .insertInto('user')
      .values({ id: `user-organiser-${zone}`, name: 'Équipe', email: `${zone}@team.example` })
      .execute();
});
afterAll(() => connection.close());

/** A Switch of this morning with two sessions before lunch and one after, and a kept sheet of its first half-day. */
async function printed(over: Parameters<typeof makeSwitch>[2] = {}, which = 'demi-journee') {
  const startsAt = over.startsAt ?? NOW;
  const made = await makeSwitch(connection.db, ctx.hub, {
    zone: 'avignon',
    registrationClosesAt: new Date(NOW.getTime() + 1),
    ...over,
    startsAt,
  });
  for (const [position, hours] of [
    [1, 1],
    [2, 5],
  ] as const)
    await connection.db
      .insertInto('switchSession')
      .values({
        switchEventId: made.id,
        position,
        kind: 'forum',
        title: '',
        startsAt: new Date(startsAt.getTime() + hours * HOUR),
        endsAt: new Date(startsAt.getTime() + (hours + 1) * HOUR),
      })
      .execute();
  const before = await contextOf(connection.db, { now: new Date(NOW.getTime() - HOUR) });
  const ids = await registerPeople(
    before,
    made,
    NAMES.map((lastName) => ({ lastName })),
  );
  const event = await eventOf(made.id);
  const scope = sheetScopes(event).find(({ slug }) => slug.startsWith(which))?.slug ?? '';
  const sheet = await prepareSheet(ctx, event, { scope, blankRows: 5 });
  if (!sheet.ok) throw new Error(sheet.reason);
  const idOf = (name: string) => ids[NAMES.indexOf(name)] ?? '';
  return { event, id: sheet.value.id, idOf };
}

async function eventOf(id: string): Promise<SwitchEvent> {
  const event = await readSwitchById(ctx, id);
  if (!event) throw new Error('no Switch');
  return event;
}

async function sheetOf(event: SwitchEvent, id: string) {
  const sheet = await readSheet(ctx, event, id);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** « Éluard 2 »: who is noted, at how many sessions. */
async function present({ id }: SwitchEvent): Promise<string[]> {
  const rows = await connection.db
    .selectFrom('attendance')
    .innerJoin('registration', 'registration.id', 'attendance.registrationId')
    .select('lastName')
    .where('attendance.switchEventId', '=', id)
    .execute();
  const names = rows.map(({ lastName }) => lastName);
  return [...new Set(names)].sort().map((name) => `${name} ${names.filter((each) => each === name).length}`);
}

const entry = (numbers: number[], formId: string = randomUUID()) => ({ numbers, formId });

describe('a sheet', () => {
  it('keeps everybody with a place by name, as French sorts names, and a number of its own', async () => {
    const { event, id } = await printed({ capacity: 5 });
    const sheet = await sheetOf(event, id);
    // Abel came last, and waits.
    expect(sheet.lines.map(({ number, lastName }) => `${number} ${lastName}`)).toEqual([
      '1 Dür',
      '2 Durand',
      '3 Eco',
      '4 Éluard',
      '5 Zola',
    ]);
    const scope = sheetScopes(event)[0]?.slug ?? '';
    expect(await prepareSheet(ctx, event, { scope, blankRows: 999 })).toMatchObject({ value: { number: 2 } });
    expect((await listSheets(ctx, event)).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('stays as it was printed: whoever cancels keeps the row, whoever is erased loses the name, the new one waits for the next', async () => {
    const { event, id, idOf } = await printed();
    await cancelRegistration(ctx, idOf('Eco'));
    await eraseRegistration(ctx, idOf('Zola'));
    await registerPeople(await contextOf(connection.db), event, [{ lastName: 'Aaron' }]);
    const { lines } = await sheetOf(event, id);
    expect(lines.map(({ lastName }) => lastName)).toEqual(['Abel', 'Dür', 'Durand', 'Eco', 'Éluard', '']);
    expect((await previewEntry(ctx, await sheetOf(event, id), [3, 4, 6])).leftOut).toMatchObject([
      { person: { number: 4 }, reason: 'cancelled' },
      { person: { number: 6 }, reason: 'erased' },
    ]);
  });

  it('is nobody’s who does not organise the Switch', async () => {
    const { event, id } = await printed();
    const scope = sheetScopes(event)[0]?.slug ?? '';
    expect(await readSheet(far, event, id)).toBeUndefined();
    expect(await listSheets(far, event)).toEqual([]);
    expect(await prepareSheet(far, event, { scope, blankRows: 0 })).toMatchObject({ reason: 'unknown' });
    const sheet = await sheetOf(event, id);
    expect(await enterSheet(far, sheet, entry([1]))).toMatchObject({ reason: 'unknown' });
    expect(await present(event)).toEqual([]);
  });

  it('is opened through its own Switch only', async () => {
    const [one, other] = [await printed(), await printed()];
    expect(await readSheet(ctx, one.event, other.id)).toBeUndefined();
  });
});

describe('copying a signed sheet', () => {
  it('notes who signed at every session of the half-day, and nobody else', async () => {
    const { event, id } = await printed();
    const sheet = await sheetOf(event, id);
    expect(await enterSheet(ctx, sheet, entry([2, 4]))).toMatchObject({ value: { people: 2 } });
    expect(await present(event)).toEqual(['Dür 2', 'Eco 2']);
    const { history } = await historyOf(event);
    expect(history).toEqual(['sheet-prepared', ...Array.from({ length: 4 }, () => 'marked-present')]);
  });

  it('counts once however often the form is sent, and leaves what was noted before', async () => {
    const { event, id, idOf } = await printed();
    const sheet = await sheetOf(event, id);
    const [first = ''] = sheet.sessionIds;
    await markPresent(ctx, event.id, { sessionId: first, ids: [idOf('Dür')] });
    const same = entry([1, 2]);
    expect(await enterSheet(ctx, sheet, same)).toMatchObject({ value: { people: 2 } });
    expect(await enterSheet(ctx, sheet, same)).toMatchObject({ value: { people: 0 } });
    expect(await present(event)).toEqual(['Abel 2', 'Dür 2']);
    const again = await previewEntry(ctx, await sheetOf(event, id), [1, 2, 3]);
    expect(again.already.map(({ lastName }) => lastName)).toEqual(['Abel', 'Dür']);
    expect(again.done.map(({ lastName }) => lastName)).toEqual(['Durand']);
  });

  it('is taken back without touching what was noted otherwise, once', async () => {
    const { event, id, idOf } = await printed();
    const sheet = await sheetOf(event, id);
    const [first = ''] = sheet.sessionIds;
    await markPresent(ctx, event.id, { sessionId: first, ids: [idOf('Dür')] });
    await enterSheet(ctx, sheet, entry([1, 2]));
    const [made] = (await sheetOf(event, id)).entries;
    expect(await undoEntry(far, event.id, made?.id)).toMatchObject({ reason: 'unknown' });
    expect(await undoEntry(ctx, event.id, made?.id)).toMatchObject({ ok: true });
    expect(await present(event)).toEqual(['Dür 1']);
    expect(await undoEntry(ctx, event.id, made?.id)).toMatchObject({ reason: 'already-undone' });
    expect(await undoEntry(ctx, event.id, 'nothing')).toMatchObject({ reason: 'unknown' });
  });

  it('waits for the morning of the day, and for a session that is still in the programme', async () => {
    const later = await printed({ startsAt: new Date(NOW.getTime() + 30 * HOUR) });
    const sheet = await sheetOf(later.event, later.id);
    expect(await enterSheet(ctx, sheet, entry([1]))).toMatchObject({ reason: 'too-early' });
    const today = await printed({}, 'temps');
    const own = await sheetOf(today.event, today.id);
    await connection.db.deleteFrom('switchSession').where('id', 'in', own.sessionIds).execute();
    expect(await enterSheet(ctx, own, entry([1]))).toMatchObject({ reason: 'no-session' });
    expect(await prepareSheet(ctx, today.event, { scope: 'temps.autre', blankRows: 0 })).toMatchObject({
      reason: 'no-session',
    });
  });
});

async function historyOf({ id }: SwitchEvent) {
  const rows = await connection.db
    .selectFrom('history')
    .select('act')
    .where('switchEventId', '=', id)
    .where('actorKind', '=', 'staff')
    .orderBy('id')
    .execute();
  return { history: rows.map(({ act }) => act) };
}
