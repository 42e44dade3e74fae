import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { arrangeNeed } from '~/domain/needs/arrange-need.server';
import { giveUpLogistics, handOverLogistics, takeLogistics } from '~/domain/needs/change-logistics.server';
import { logisticsHolders } from '~/domain/needs/logistics-holders.server';
import { needsPage } from '~/domain/needs/needs-page.server';
import type { Viewer } from '~/domain/people/viewer';
import { allRegistrations, listRegistrations } from '~/domain/registrations/list-registrations.server';
import { purgeAccessNeeds } from '~/domain/registrations/purge-access-needs.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { type Connection, connect } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch, type SwitchOver } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';
import { hire } from '~tests/support/team';

const HOUR = 3_600_000;
const asked = { by: 'arrival', descending: false } as const;

let connection: Connection & { url?: string };
let ctx: Ctx;
/** Both organise Avignon; only real accounts can hold anything. */
let ana: Ctx;
let ben: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const visitor = await contextOf(connection.db);
  ctx = { ...visitor, viewer: { kind: 'system' } };
  const organiser = staff(visitor.hub, { role: 'organiser', zone: 'avignon' });
  const as = async (name: string): Promise<Ctx> => {
    const email = `${name}@team.example`;
    const userId = await hire(connection.db, { name, email, role: 'organiser', zone: 'avignon' });
    return { ...visitor, viewer: { ...organiser, userId, name, email } as Viewer };
  };
  ana = await as('ana');
  ben = await as('ben');
});
afterAll(() => connection.close());

const idOf = ({ viewer }: Ctx) => (viewer.kind === 'staff' ? viewer.userId : '');

async function withNeeds(over: SwitchOver = {}) {
  const made = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', ...over });
  await registerPeople(ctx, made, [
    { lastName: 'Un', needKinds: ['sign_language', 'meal'], accessNeeds: 'Sans noix' },
    { lastName: 'Deux', needKinds: ['sign_language'] },
    { lastName: 'Trois', accessNeeds: 'Une chaise haute' },
    { lastName: 'Quatre' },
  ]);
  return made;
}

async function eventOf(id: string) {
  const event = await readSwitchById(ctx, id);
  if (!event) throw new Error('it is there');
  return event;
}

const actsOf = async (id: string) =>
  (
    await connection.db
      .selectFrom('history')
      .select(['act', 'after'])
      .where('subject', '=', 'switch_event')
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ act, after }) => [act, after] as const);

describe('needs of a Switch', () => {
  it('are numbers for every organiser, names for whoever holds the logistics', async () => {
    const event = await eventOf((await withNeeds()).id);
    const before = await needsPage(ana, event);
    expect(before).toMatchObject({
      people: 3,
      onlyText: 1,
      needs: [
        { kind: 'sign_language', people: 2, state: 'to_book' },
        { kind: 'meal', people: 1, state: 'to_book' },
      ],
      holders: [],
    });
    expect(before?.named).toBeUndefined();
    expect(await takeLogistics(ana, event.id)).toMatchObject({ ok: true });
    const after = await needsPage(ana, event);
    expect(after?.holders).toEqual([{ id: idOf(ana), name: 'ana' }]);
    expect(after?.named?.map(({ name }) => name)).toEqual(['Amina Deux', 'Amina Trois', 'Amina Un']);
    expect((await needsPage(ben, event))?.named).toBeUndefined();
    const alpine = { ...ana, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    expect(await needsPage(alpine, event)).toBeUndefined();
  });

  it('are in no table or file of whoever does not hold the logistics', async () => {
    const event = await eventOf((await withNeeds()).id);
    await takeLogistics(ana, event.id);
    const needsIn = (rows: { accessNeeds: string | null; needKinds: string[] }[] | undefined) =>
      rows?.filter(({ accessNeeds, needKinds }) => accessNeeds || needKinds.length > 0).length;
    const theirs = await listRegistrations(ben, event, { ...asked, page: 1 });
    expect(theirs).toMatchObject({ needs: 3, namesNeeds: false });
    expect([
      needsIn(theirs?.rows),
      needsIn((await allRegistrations(ben, event, asked, { withNeeds: true }))?.rows),
    ]).toEqual([0, 0]);
    const hers = await listRegistrations(ana, event, { ...asked, page: 1 });
    expect(hers).toMatchObject({ needs: 3, namesNeeds: true });
    expect([
      needsIn(hers?.rows),
      needsIn((await allRegistrations(ana, event, asked, { withNeeds: true }))?.rows),
    ]).toEqual([3, 3]);
  });
});

describe('the logistics', () => {
  it('are taken, handed over and given up, and the history says by whom', async () => {
    const { id } = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
    expect(await giveUpLogistics(ana, id)).toMatchObject({ reason: 'not-holder' });
    expect(await handOverLogistics(ana, id, idOf(ben))).toMatchObject({ reason: 'not-holder' });
    await takeLogistics(ana, id);
    await takeLogistics(ana, id);
    expect(await handOverLogistics(ana, id, 'a-stranger')).toMatchObject({ reason: 'unknown-person' });
    expect(await handOverLogistics(ana, id, idOf(ben))).toMatchObject({ ok: true });
    expect(await logisticsHolders(connection.db, id)).toEqual([idOf(ben)]);
    await giveUpLogistics(ben, id);
    expect(await logisticsHolders(connection.db, id)).toEqual([]);
    expect(await actsOf(id)).toEqual([
      ['logistics-taken', { holder: idOf(ana) }],
      ['logistics-handed-over', { holder: idOf(ben) }],
      ['logistics-given-up', { holder: idOf(ben) }],
    ]);
  });

  it('are nobody’s of another zone', async () => {
    const { id } = await makeSwitch(connection.db, ctx.hub, { zone: 'alpes' });
    expect(await takeLogistics(ana, id)).toMatchObject({ reason: 'forbidden' });
  });
});

describe('what is arranged', () => {
  it('is said once, and not over what somebody else said meanwhile', async () => {
    const { id } = await withNeeds();
    const book = { kind: 'sign_language', state: 'booked', seen: 'to_book' } as const;
    expect(await arrangeNeed(ana, id, book)).toMatchObject({ ok: true });
    expect(await arrangeNeed(ana, id, book)).toMatchObject({ ok: true });
    expect(await arrangeNeed(ben, id, { ...book, state: 'impossible' })).toMatchObject({ reason: 'stale' });
    const page = await needsPage(ben, await eventOf(id));
    expect(page?.needs[0]).toEqual({ kind: 'sign_language', people: 2, state: 'booked' });
    expect(await actsOf(id)).toEqual([['need-arranged', { kind: 'sign_language', state: 'booked' }]]);
  });
});

describe('a day after the Switch', () => {
  const over = {
    startsAt: new Date(NOW.getTime() + HOUR),
    endsAt: new Date(NOW.getTime() + 5 * HOUR),
    registrationClosesAt: new Date(NOW.getTime() + HOUR),
  };
  const dayAfter = new Date(over.endsAt.getTime() + 25 * HOUR);

  it('needs are forgotten once, however many processes look, and the counts stay', async () => {
    const { id } = await withNeeds(over);
    await arrangeNeed(ana, id, { kind: 'meal', state: 'booked', seen: 'to_book' });
    await takeLogistics(ana, id);
    expect(await purgeAccessNeeds(connection.db, new Date(over.endsAt.getTime() + 23 * HOUR))).toBe(0);
    const others = connection.url
      ? [await connect({ databaseUrl: connection.url, dataDir: 'memory://' })]
      : [];
    const all = [connection, ...others];
    const counts = await Promise.all(
      all.flatMap(({ db }) => [1, 2, 3].map(() => purgeAccessNeeds(db, dayAfter))),
    );
    for (const other of others) await other.close();
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    const purged = (await actsOf(id)).filter(([act]) => act === 'needs-purged');
    expect(purged).toEqual([['needs-purged', { people: 3, kinds: { sign_language: 2, meal: 1 } }]]);
    const event = await eventOf(id);
    expect(event.needsPurgedAt).toEqual(dayAfter);
    expect(await needsPage({ ...ana, now: dayAfter }, event)).toMatchObject({
      people: 0,
      named: [],
      needs: [
        { kind: 'sign_language', people: 2, state: 'to_book' },
        { kind: 'meal', people: 1, state: 'booked' },
      ],
    });
  });

  it('what somebody still writes afterwards is forgotten too, and told once only', async () => {
    const { id } = await withNeeds(over);
    await purgeAccessNeeds(connection.db, dayAfter);
    await connection.db
      .updateTable('registration')
      .set({ needKinds: ['meal'], accessNeedsConsentAt: dayAfter })
      .where('switchEventId', '=', id)
      .where('lastName', '=', 'Quatre')
      .execute();
    expect(await purgeAccessNeeds(connection.db, new Date(dayAfter.getTime() + HOUR))).toBe(1);
    const event = await eventOf(id);
    expect(event.needsPurgedAt).toEqual(dayAfter);
    expect((await actsOf(id)).filter(([act]) => act === 'needs-purged')).toHaveLength(1);
    expect((await needsPage(ana, event))?.needs.find(({ kind }) => kind === 'meal')?.people).toBe(1);
  });
});
