import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { register } from '~/domain/registrations/registering/register.server';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import { bookShuttle, leaveShuttle } from '~/domain/rides/book-shuttle.server';
import { addShuttle, cancelShuttle, openRides } from '~/domain/rides/organise-rides.server';
import { planShuttle } from '~/domain/rides/plan-shuttle.server';
import { teamRidesPage } from '~/domain/rides/rides-pages.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { type Connection, connect } from '~db/connect.server';
import { selectShuttles } from '~db/queries/shuttles';
import { contextOf, staff } from '~tests/support/context';
import { hasPostgres, ownDatabase, postgresDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { groupInput, oneInput } from '~tests/support/registration-input';
import { withoutLocks } from '~tests/support/without-locks';

async function busOf(ctx: Ctx, seats: number): Promise<{ slug: string; id: string; shuttleId: string }> {
  const event = await makeSwitch(ctx.db, ctx.hub, { capacity: 500 });
  const found = await readSwitchById(ctx, event.id);
  if (!found) throw new Error('no Switch');
  const leavesAt = new Date(found.startsAt.getTime() - 3_600_000);
  const plan = { communeCode: '05061', communeName: 'Gap', meetingPoint: 'Gare', leavesAt, seats };
  expect(await addShuttle({ ...ctx, viewer: { kind: 'system' } }, event.id, plan)).toMatchObject({
    ok: true,
  });
  const [shuttle] = await selectShuttles(ctx.db, event.id);
  return { ...event, shuttleId: shuttle?.id ?? '' };
}

async function partyOf(ctx: Ctx, slug: string, size: number): Promise<string[]> {
  const input = size === 1 ? oneInput() : groupInput(Array.from({ length: size }, () => 'usager'));
  const done = await register({ ...ctx, viewer: { kind: 'system' } }, slug, input);
  if (!done.ok) throw new Error(done.reason);
  return done.value.registrationIds;
}

async function holder(ctx: Ctx, id: string): Promise<Ctx> {
  const { partyId } = await ctx.db
    .selectFrom('registration')
    .select('partyId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...ctx, viewer: { kind: 'participant', registrationId: id, partyId } };
}

const bookedIn = async (ctx: Ctx, eventId: string) => (await selectShuttles(ctx.db, eventId))[0]?.booked;

describe('a minibus', () => {
  let connection: Connection;
  let ctx: Ctx;
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
  });
  afterAll(() => connection.close());

  it('is booked for a whole party or not at all, once, and given back', async () => {
    const { slug, id, shuttleId } = await busOf(ctx, 4);
    const [mother = '', ...children] = await partyOf(ctx, slug, 3);
    const mine = await holder(ctx, mother);
    const people = [mother, ...children];
    expect(await bookShuttle(mine, mother, { shuttleId, people })).toEqual({ ok: true, value: null });
    expect(await bookShuttle(mine, mother, { shuttleId, people })).toEqual({ ok: true, value: null });
    expect(await bookedIn(ctx, id)).toBe(3);
    const [other = '', second = ''] = await partyOf(ctx, slug, 2);
    const theirs = await holder(ctx, other);
    expect(await bookShuttle(theirs, other, { shuttleId, people: [other, second] })).toMatchObject({
      reason: 'full',
      facts: { left: 1 },
    });
    expect(await bookedIn(ctx, id)).toBe(3);
    await leaveShuttle(mine, mother, { shuttleId, people: [children[0] ?? ''] });
    expect(await bookShuttle(theirs, other, { shuttleId, people: [other, second] })).toMatchObject({
      ok: true,
    });
    expect(await bookedIn(ctx, id)).toBe(4);
  });

  it('takes nobody who is not of the party, nor through a Switch of its own', async () => {
    const { slug, id, shuttleId } = await busOf(ctx, 4);
    const elsewhere = await busOf(ctx, 4);
    const [mine = ''] = await partyOf(ctx, slug, 1);
    const [stranger = ''] = await partyOf(ctx, slug, 1);
    const me = await holder(ctx, mine);
    expect(await bookShuttle(me, mine, { shuttleId, people: [stranger] })).toMatchObject({
      reason: 'nobody',
    });
    expect(await bookShuttle(me, stranger, { shuttleId, people: [stranger] })).toMatchObject({
      reason: 'unknown',
    });
    expect(await bookShuttle(me, mine, { shuttleId: elsewhere.shuttleId, people: [mine] })).toMatchObject({
      reason: 'gone',
    });
    expect(await bookedIn(ctx, id)).toBe(0);
  });

  it('has the seat of whoever cancels free at once, and does not give it back when they return', async () => {
    const { slug, id, shuttleId } = await busOf(ctx, 1);
    const [first = ''] = await partyOf(ctx, slug, 1);
    const [second = ''] = await partyOf(ctx, slug, 1);
    const one = await holder(ctx, first);
    const two = await holder(ctx, second);
    await bookShuttle(one, first, { shuttleId, people: [first] });
    await cancelRegistration(one, first);
    expect(await bookShuttle(two, second, { shuttleId, people: [second] })).toMatchObject({ ok: true });
    expect(await restoreRegistration(one, first)).toMatchObject({ ok: true });
    expect(await bookedIn(ctx, id)).toBe(1);
    expect(await bookShuttle(one, first, { shuttleId, people: [first] })).toMatchObject({ reason: 'full' });
  });

  it('that is cancelled is told to whoever sits in it, once', async () => {
    const { slug, id, shuttleId } = await busOf(ctx, 3);
    const [mine = ''] = await partyOf(ctx, slug, 1);
    await bookShuttle(await holder(ctx, mine), mine, { shuttleId, people: [mine] });
    const team = { ...ctx, viewer: staff(ctx.hub, { role: 'hub_staff' }) };
    for (const turn of [1, 2])
      expect(await cancelShuttle(team, id, shuttleId), String(turn)).toMatchObject({ ok: true });
    const told = await ctx.db
      .selectFrom('message')
      .select('registrationId')
      .where('kind', '=', 'shuttle-cancelled')
      .where('switchEventId', '=', id)
      .execute();
    expect(told).toEqual([{ registrationId: mine }]);
    const event = await readSwitchById(team, id);
    const page = event && (await teamRidesPage(team, event));
    expect(page?.shuttles).toMatchObject([{ passengers: [{ id: mine }] }]);
    const visitor = await holder(ctx, mine);
    expect(await openRides(visitor, id, false)).toMatchObject({ reason: 'forbidden' });
  });

  it('leaves on a day of the Switch or the day before, from a commune that there is', async () => {
    const { id } = await busOf(ctx, 3);
    const event = await readSwitchById(ctx, id);
    if (!event) throw new Error('no Switch');
    const right = {
      communeName: 'Gap',
      communeCode: '',
      meetingPoint: 'Gare',
      day: '2026-07-06',
      hour: '7 h 30',
      seats: '8',
    };
    expect(planShuttle(ctx.hub, event, right).plan).toMatchObject({ communeCode: '05061', seats: 8 });
    const wrong = { ...right, communeName: 'Nulle-Part', meetingPoint: ' ', day: '2026-09-06', seats: '0' };
    expect(planShuttle(ctx.hub, event, wrong).problems.map(({ field }) => field)).toEqual([
      'communeName',
      'meetingPoint',
      'day',
      'seats',
    ]);
  });
});

const ROUNDS = 20;
const MOST_ROUNDS = 200;
const SEATS = 12;

/** Only several connections can race, and only a real server has them: TEST_DATABASE_URL's. */
describe.skipIf(!hasPostgres)('parties of 1 to 12 who book one minibus at once, on PostgreSQL', () => {
  let pools: [Connection, Connection];
  let sides: [Ctx, Ctx];
  beforeAll(async () => {
    const first = await postgresDatabase();
    pools = [first, await connect({ databaseUrl: first.url, dataDir: 'memory://' })];
    const one = await contextOf(first.db);
    sides = [one, { ...one, db: pools[1].db }];
  });
  afterAll(async () => {
    await pools[1].close();
    await pools[0].close();
  });

  /** @returns how many seats are taken, and how many a free seat was refused to */
  async function race([one, two]: [Ctx, Ctx], turn: number) {
    const { slug, id, shuttleId } = await busOf(sides[0], SEATS);
    const sizes = Array.from({ length: 8 }, (_, at) => 1 + ((turn * 7 + at * 5) % SEATS));
    const parties: string[][] = [];
    for (const size of sizes) parties.push(await partyOf(sides[0], slug, size));
    const answers = await Promise.all(
      parties.map(async (people, at) => {
        const [head = ''] = people;
        return bookShuttle(await holder(at % 2 === 0 ? one : two, head), head, { shuttleId, people });
      }),
    );
    const booked = (await bookedIn(sides[0], id)) ?? 0;
    const refusedSizes = sizes.filter((_, at) => !answers[at]?.ok);
    return { booked, refusedSizes };
  }

  it('are never more than there are seats, and nobody is refused who fits', async () => {
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      const { booked, refusedSizes } = await race(sides, turn);
      expect(booked).toBeLessThanOrEqual(SEATS);
      for (const size of refusedSizes) expect(booked + size, `turn ${turn}`).toBeGreaterThan(SEATS);
    }
  }, 120_000);

  it('would be, without the lock', async () => {
    const unlocked = sides.map((ctx) => ({ ...ctx, db: withoutLocks(ctx.db) })) as [Ctx, Ctx];
    let oversold = false;
    for (let turn = 0; turn < MOST_ROUNDS && !oversold; turn += 1)
      oversold = (await race(unlocked, turn)).booked > SEATS;
    expect(oversold).toBe(true);
  }, 240_000);
});
