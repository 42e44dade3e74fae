import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { register } from '~/domain/registrations/registering/register.server';
import { previewSeats } from '~/domain/registrations/seats/preview-seats.server';
import { releaseReservedPlaces } from '~/domain/registrations/seats/release-reserved-places.server';
import type { SeatSettings } from '~/domain/registrations/seats/seat-plan';
import { seenOf } from '~/domain/switches/merge-changes.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { saveSwitch } from '~/domain/switches/save-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';
import { groupInput, oneInput } from '~tests/support/registration-input';

const DAY = 86_400_000;
const TYPES = ['usager', 'mediation', 'entreprise'];

let connection: Connection;
let ctx: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  const bare = await contextOf(connection.db);
  ctx = { ...bare, viewer: staff(bare.hub, { role: 'organiser', zone: 'avignon' }) };
  await connection.db
    .insertInto('user')
    .values({ id: 'user-organiser-avignon', name: 'Camille', email: 'camille@team.example' })
    .execute();
});
afterAll(() => connection.close());

async function current(id: string): Promise<SwitchEvent> {
  const event = await readSwitchById(ctx, id);
  if (!event) throw new Error('it is there');
  return event;
}

const seatedOf = async (switchEventId: string) =>
  (
    await connection.db
      .selectFrom('registration')
      .select('id')
      .where('switchEventId', '=', switchEventId)
      .where('status', '=', 'confirmed')
      .orderBy('arrival')
      .execute()
  ).map((row) => row.id);

/** Whom a step promoted, in order of arrival. */
async function promotedBy(switchEventId: string, step: () => Promise<unknown>): Promise<string[]> {
  const before = new Set(await seatedOf(switchEventId));
  await step();
  return (await seatedOf(switchEventId)).filter((id) => !before.has(id));
}

const counts = fc.record({ reserved: fc.nat(4), room: fc.option(fc.nat(4), { nil: null }) });
const settings: fc.Arbitrary<SeatSettings> = fc
  .record({
    capacity: fc.integer({ min: 1, max: 12 }),
    rules: fc.tuple(counts, counts, counts),
    releases: fc.array(
      fc.record({
        stakeholderType: fc.constantFrom(...TYPES),
        places: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
        day: fc.integer({ min: 1, max: 6 }),
      }),
      { maxLength: 3 },
    ),
    all: fc.option(fc.integer({ min: 4, max: 9 }), { nil: null }),
  })
  .map(({ capacity, rules, releases, all }) => {
    let left = capacity;
    return {
      capacity,
      seatRules: rules.map(({ reserved, room }, of) => {
        const kept = Math.min(reserved, left);
        left -= kept;
        const maximum = room === null ? null : kept + room;
        return { stakeholderType: TYPES[of] ?? '', reserved: kept, maximum };
      }),
      releases: releases.map(({ day, ...release }) => ({ ...release, at: onDay(day) })),
      releaseAt: all === null ? null : onDay(all),
    };
  });
const onDay = (day: number) => new Date(NOW.getTime() + day * DAY);
const arrivals = fc.array(fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 3 }), {
  minLength: 4,
  maxLength: 9,
});

describe('what a change of places would do', () => {
  it('is exactly what saving does, and each release after it, whatever the settings and the queue', async () => {
    let promotions = 0;
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(settings, settings, arrivals, async (before, after, parties) => {
        const { id, slug } = await makeSwitch(connection.db, ctx.hub, { ...before, zone: 'avignon' });
        for (const types of parties)
          await register(
            ctx,
            slug,
            types.length > 1 ? groupInput(types) : oneInput({ stakeholderType: types[0] ?? '' }),
          );
        const event = await current(id);
        const preview = await previewSeats(ctx, event, after);
        const seen = seenOf(event);
        let saved: Awaited<ReturnType<typeof saveSwitch>> | undefined;
        const promoted = await promotedBy(id, async () => {
          saved = await saveSwitch(ctx, { id, seen, change: after });
        });
        expect(promoted).toEqual(preview?.effect?.promoted.map((person) => person.id) ?? []);
        expect(saved?.ok).toBe(preview?.problems.length === 0);
        promotions += promoted.length;
        if (!saved?.ok) refusals += 1;
        for (const release of preview?.effect?.releases ?? []) {
          const later = { ...ctx, now: release.at };
          const opened = await promotedBy(id, () => releaseReservedPlaces(later, id));
          expect(opened).toEqual(release.promoted.map((person) => person.id));
        }
      }),
      { numRuns: 25, seed: 20260616 },
    );
    // Neither side of it is empty.
    expect(promotions).toBeGreaterThan(5);
    expect(refusals).toBeGreaterThan(2);
  });

  it('says who waits and why, what opens and when, and how many more could come', async () => {
    const event = await makeSwitch(connection.db, ctx.hub, {
      zone: 'avignon',
      capacity: 4,
      seatRules: [{ stakeholderType: 'usager', reserved: 3 }],
      releaseAt: onDay(5),
    });
    const [seated, first, second] = await registerPeople(
      ctx,
      event,
      ['mediation', 'mediation', 'entreprise'].map((stakeholderType) => ({ stakeholderType })),
    );
    const plan = await current(event.id);
    const preview = await previewSeats(ctx, plan, {
      ...plan,
      capacity: 5,
      seatRules: [{ stakeholderType: 'usager', reserved: 3, maximum: null }],
      releases: [{ stakeholderType: 'usager', places: 1, at: onDay(2) }],
    });
    expect(preview).toMatchObject({ capacity: 5, confirmed: 1, waitlisted: 2, problems: [], isHeld: true });
    expect(preview?.effect).toMatchObject({
      promoted: [{ id: first }],
      waiting: [{ person: { id: second }, reason: 'reserved' }],
      releases: [
        { at: onDay(2), opened: [{ stakeholderType: 'usager', places: 1 }], promoted: [{ id: second }] },
        { at: onDay(5), opened: [{ stakeholderType: 'usager', places: 2 }], promoted: [], stillWaiting: 0 },
      ],
    });
    expect(preview?.effect?.types.slice(0, 2)).toEqual([
      { stakeholderType: 'usager', confirmed: 0, left: 3 },
      { stakeholderType: 'mediation', confirmed: 2, left: 0 },
    ]);
    expect(await seatedOf(event.id)).toEqual([seated]);
  });

  it('says what is in the way, and then nothing else', async () => {
    const event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon', capacity: 3 });
    await registerPeople(ctx, event, [{}, {}]);
    const plan = await current(event.id);
    expect(await previewSeats(ctx, plan, { ...plan, capacity: 1 })).toMatchObject({
      problems: [{ field: 'capacity', reason: 'capacityUnderConfirmed' }],
      effect: undefined,
    });
  });

  it('is told to nobody else’s team', async () => {
    const event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
    const plan = await current(event.id);
    const alpine = { ...ctx, viewer: staff(ctx.hub, { role: 'organiser', zone: 'alpes' }) };
    expect(await previewSeats(alpine, plan, plan)).toBeUndefined();
    expect(await previewSeats({ ...ctx, viewer: { kind: 'visitor' } }, plan, plan)).toBeUndefined();
  });
});
