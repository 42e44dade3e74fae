import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { COPY_PARTS, type CopyPart, readCopyParts } from '~/domain/switches/copy/copy-parts';
import { duplicateSwitch } from '~/domain/switches/copy/duplicate-switch.server';
import { momentFrom, relativeTo } from '~/domain/switches/copy/relative-moment';
import { localFields } from '~/domain/switches/form/local-moment';
import { publishSwitch } from '~/domain/switches/publish-switch.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { addTable } from '~/domain/tables/add-table.server';
import { readTables } from '~/domain/tables/read-tables.server';
import type { Connection } from '~db/connect.server';
import { contextOf, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { makeIdea } from '~tests/support/ideas';
import { registerPeople } from '~tests/support/register-people';

const PARIS = 'Europe/Paris';

describe('a moment counted from the first day', () => {
  const zones = fc.constantFrom(PARIS, 'America/Cayenne', 'America/Guadeloupe', 'America/New_York');
  const instants = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2028-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  it('shows the same hour on another day, so many days from it, whatever the clocks do between', () => {
    fc.assert(
      fc.property(
        zones,
        instants,
        instants,
        fc.integer({ min: -400, max: 400 }),
        (zone, first, day, after) => {
          const at = new Date(first.getTime() + after * 3_600_000);
          const target = localFields(zone, day).day;
          const relative = relativeTo(first, at, zone);
          const moved = DateTime.fromJSDate(momentFrom(target, relative, zone), { zone });
          const expected = DateTime.fromISO(`${target}T${relative.hour}`, { zone: 'utc' }).plus({
            days: relative.day,
          });
          const shown = moved.toFormat('yyyy-MM-dd HH:mm');
          // An hour that clocks jump over is shown an hour later, and on that night only.
          const jumped = expected.plus({ hours: 1 }).toFormat('yyyy-MM-dd HH:mm');
          expect([expected.toFormat('yyyy-MM-dd HH:mm'), jumped]).toContain(shown);
          if (shown === jumped) expect(moved.minus({ hours: 2 }).offset).not.toBe(moved.offset);
        },
      ),
    );
  });

  it('is itself again from its own first day', () => {
    const first = new Date('2026-03-27T08:00:00Z');
    const opens = new Date('2026-02-25T23:00:00Z');
    expect(relativeTo(first, opens, PARIS)).toEqual({ day: -29, hour: '00:00' });
    expect(momentFrom('2026-03-27', { day: -29, hour: '00:00' }, PARIS)).toEqual(opens);
  });

  it('is the first of two where clocks go back, and the next one where they jump', () => {
    expect(momentFrom('2026-10-25', { day: 0, hour: '02:30' }, PARIS).toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
    expect(momentFrom('2026-03-29', { day: 0, hour: '02:30' }, PARIS).toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });
});

let connection: Connection;
let visitor: Ctx;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: staff(visitor.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Équipe', email: 'a@team.example' })
    .execute();
});
afterAll(() => connection.close());

/** In summer, with people, an idea, tables, reserved places and reminders of its own. */
async function whole() {
  const event = await makeSwitch(connection.db, ctx.hub, {
    zone: 'avignon',
    title: 'À refaire',
    startsAt: new Date('2026-09-24T07:30:00Z'),
    endsAt: new Date('2026-09-24T15:00:00Z'),
    registrationClosesAt: new Date('2026-09-23T16:00:00Z'),
    releaseAt: new Date('2026-09-10T06:00:00Z'),
    capacity: 30,
    seatRules: [{ stakeholderType: 'usager', reserved: 8, maximum: 20 }],
    audiences: ['seniors'],
  });
  await registerPeople(visitor, event, [{ lastName: 'Secret' }]);
  await makeIdea(visitor, event, { title: 'Une idée' });
  await addTable(ctx, event.id, { number: '', theme: 'Santé', facilitator: 'Ana' });
  await connection.db
    .insertInto('noticeSetting')
    .values({ hubId: ctx.hub.id, switchEventId: event.id, reminderDays: [10], atMinute: 600, thanks: false })
    .execute();
  return event.id;
}

async function duplicate(
  parts: readonly CopyPart[],
  over: { firstDay?: string; title?: string } = {},
  by = ctx,
) {
  return duplicateSwitch(by, {
    id: await whole(),
    parts,
    title: 'La suite',
    firstDay: '2026-12-03',
    ...over,
  });
}

async function copied(parts: readonly CopyPart[]) {
  const made = await duplicate(parts);
  if (!made.ok) throw new Error(made.reason);
  const event = await readSwitchById(ctx, made.value.id);
  if (!event) throw new Error('it is there');
  return event;
}

const rows = (table: 'registration' | 'idea' | 'message' | 'noticeSetting', id: string) =>
  connection.db.selectFrom(table).selectAll().where('switchEventId', '=', id).execute();

describe('a duplicate', () => {
  it('is a draft with everything that was taken, at the same hours by the clock', async () => {
    const event = await copied(COPY_PARTS);
    const show = (at: Date | null) => Object.values(localFields(PARIS, at)).join(' ');
    expect(event).toMatchObject({
      status: 'draft',
      title: 'La suite',
      slug: 'la-suite-avignon-2026-12-03',
      capacity: 30,
      seatRules: [{ stakeholderType: 'usager', reserved: 8, maximum: 20 }],
      audiences: ['seniors'],
      venue: { name: 'Maison des associations', communeCode: '84007' },
      contactPhone: '+33465710000',
    });
    expect(show(event.startsAt), 'winter now').toBe('2026-12-03 09:30');
    expect(event.startsAt.toISOString()).toBe('2026-12-03T08:30:00.000Z');
    expect(show(event.endsAt)).toBe('2026-12-03 17:00');
    expect(show(event.registrationClosesAt)).toBe('2026-12-02 18:00');
    expect(show(event.releaseAt)).toBe('2026-11-19 08:00');
    expect(await readTables(ctx, event.id)).toMatchObject([
      { number: 1, theme: 'Santé', facilitator: 'Ana' },
    ]);
    expect(await rows('noticeSetting', event.id)).toMatchObject([
      { reminderDays: [10], thanks: false, version: 1 },
    ]);
  });

  it('takes no people, no ideas and no messages, and says in the history where it comes from', async () => {
    const event = await copied(COPY_PARTS);
    for (const table of ['registration', 'idea', 'message'] as const)
      expect(await rows(table, event.id), table).toEqual([]);
    const history = await connection.db
      .selectFrom('history')
      .select(['act', 'after'])
      .where('subjectId', '=', event.id)
      .orderBy('id')
      .execute();
    expect(history).toMatchObject([{ act: 'created' }, { act: 'copied', after: { parts: COPY_PARTS } }]);
  });

  it('leaves out what was not chosen, and is not published before it is whole', async () => {
    const event = await copied([]);
    expect(event).toMatchObject({
      purpose: '',
      capacity: 40,
      seatRules: [],
      releaseAt: null,
      audiences: [],
      venue: { name: '', communeName: 'Avignon' },
      sessions: [{ kind: 'autre', title: '' }],
    });
    expect(await readTables(ctx, event.id)).toEqual([]);
    expect(await rows('noticeSetting', event.id)).toEqual([]);
    expect(await publishSwitch(ctx, event)).toMatchObject({ ok: false, reason: 'incomplete' });
    expect(await publishSwitch(ctx, await copied(['texts', 'venue']))).toMatchObject({ ok: true });
  });

  it('is asked for with a title and a day to come', async () => {
    expect(await duplicate(COPY_PARTS, { title: ' ', firstDay: '31/02/2027' })).toMatchObject({
      problems: [{ reason: 'titleMissing' }, { reason: 'dayMissing' }],
    });
    expect(await duplicate(COPY_PARTS, { firstDay: '16/06/2026' })).toMatchObject({
      problems: [{ reason: 'dayPast' }],
    });
  });

  it('is for whoever may prepare a Switch in that zone', async () => {
    const as = (viewer: Ctx['viewer']) => duplicate(COPY_PARTS, {}, { ...visitor, viewer });
    expect(await as(visitor.viewer)).toMatchObject({ reason: 'forbidden' });
    expect(await as(staff(ctx.hub, { role: 'organiser', zone: 'alpes' }))).toMatchObject({
      reason: 'forbidden',
    });
    const id = await whole();
    const coOrganiser = staff(ctx.hub, { role: 'co_organiser', switchEventId: id });
    const typed = { id, parts: COPY_PARTS, title: 'Encore', firstDay: '2026-12-03' };
    expect(await duplicateSwitch({ ...visitor, viewer: coOrganiser }, typed)).toMatchObject({
      reason: 'forbidden',
    });
  });

  it('reads only parts that there are', () => {
    expect(readCopyParts(['people', 'venue', 'texts'])).toEqual(['texts', 'venue']);
  });
});
