import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { recordHistory } from '~/domain/history/record-history.server';
import { cancelRegistration } from '~/domain/registrations/cancel-registration.server';
import { register } from '~/domain/registrations/registering/register.server';
import { registerForOne } from '~/domain/registrations/registering/register-together.server';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import { decideSeats, type SeatPlan, seatsLeft } from '~/domain/registrations/seats/decide-seats';
import { promoteWaitlist } from '~/domain/registrations/seats/promote-waitlist.server';
import { waitingParties } from '~/domain/registrations/seats/waiting-parties';
import { type Connection, connect } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { lockSwitch } from '~db/lock';
import { selectQueue, selectSeats } from '~db/queries/registrations-seats';
import { contextOf } from '~tests/support/context';
import { hasPostgres, postgresDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { groupInput, oneInput } from '~tests/support/registration-input';

const TYPES = ['usager', 'mediation', 'entreprise', 'ess'];
const RULES = [
  { stakeholderType: 'usager', reserved: 10, maximum: null },
  { stakeholderType: 'mediation', reserved: 0, maximum: 9 },
  { stakeholderType: 'entreprise', reserved: 5, maximum: 8 },
];
const PLACES = 40;
const FORMS = 200;

/** Only several connections can race, and only a real server has them: TEST_DATABASE_URL's. */
describe.skipIf(!hasPostgres)('registering on PostgreSQL, two pools that share nothing', () => {
  let first: Connection & { url: string };
  let second: Connection;
  let ctxs: [Ctx, Ctx];

  beforeAll(async () => {
    first = await postgresDatabase();
    second = await connect({ databaseUrl: first.url, dataDir: 'memory://' });
    const viewer = { kind: 'system' as const };
    ctxs = [await contextOf(first.db, { viewer }), await contextOf(second.db, { viewer })];
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  const side = (turn: number): Ctx => ctxs[turn % 2 === 0 ? 0 : 1];

  /** What saving a new capacity does: the lock, the row, the history, the promotions. */
  const setCapacity = (ctx: Ctx, switchEventId: string, capacity: number) =>
    inTransaction(ctx.db, async (trx) => {
      await lockSwitch(trx, switchEventId);
      await trx.updateTable('switchEvent').set({ capacity }).where('id', '=', switchEventId).execute();
      await recordHistory(trx, ctx, [
        {
          subject: 'switch_event',
          subjectId: switchEventId,
          switchEventId,
          act: 'capacity',
          after: { capacity },
        },
      ]);
      await promoteWaitlist(trx, ctx, switchEventId);
    });

  it('keeps every limit and the order while people register, cancel, come back and the capacity changes', async () => {
    const event = await makeSwitch(first.db, ctxs[0].hub, { capacity: PLACES, seatRules: RULES });
    const forms = Array.from({ length: FORMS }, (_, turn) => formOf(turn));
    const [, registered] = await Promise.all([
      changeCapacity(event.id),
      Promise.all(
        forms.map(async (form, turn) => {
          const result = await register(side(turn), event.slug, form);
          if (!result.ok) return result.reason;
          const [id = ''] = result.value.registrationIds;
          if (turn % 5 === 0) await giveBack(id, turn);
          return 'ok';
        }),
      ),
    ]);
    expect(new Set(registered)).toEqual(new Set(['ok']));
    // However the crowd fell out, some move up: a bigger room, then the former one, which throws nobody out.
    await setCapacity(ctxs[0], event.id, PLACES + 12);
    await setCapacity(ctxs[1], event.id, PLACES);

    const rows = await first.db
      .selectFrom('registration')
      .select('id')
      .where('switchEventId', '=', event.id)
      .execute();
    expect(rows).toHaveLength(forms.reduce((sum, form) => sum + form.people.length, 0));
    await expectNothingLeftToGive(event.id);
    await replay(event.id);

    async function changeCapacity(id: string) {
      for (const capacity of [45, 30, 42, PLACES]) await setCapacity(ctxs[1], id, capacity);
    }
    async function giveBack(id: string, turn: number) {
      const row = await first.db
        .selectFrom('registration')
        .select('status')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (row.status !== 'confirmed') return;
      expect(await cancelRegistration(side(turn + 1), id)).toMatchObject({ ok: true });
      if (turn % 10 === 0) expect(await restoreRegistration(side(turn), id)).toMatchObject({ ok: true });
    }
  });

  /** Goes through the history, which is written under the lock, and asks the rule at each line. */
  async function replay(switchEventId: string) {
    const people = await first.db
      .selectFrom('registration')
      .innerJoin('party', 'party.id', 'registration.partyId')
      .select(['registration.id', 'stakeholderType', 'arrival', 'forWhom'])
      .where('registration.switchEventId', '=', switchEventId)
      .execute();
    const byId = new Map(people.map((person) => [person.id, person]));
    const history = await first.db
      .selectFrom('history')
      .selectAll()
      .where('switchEventId', '=', switchEventId)
      .orderBy('id')
      .execute();
    let plan: SeatPlan = { capacity: PLACES, rules: RULES };
    const confirmed: Record<string, number> = {};
    const waiting = new Set<string>();
    const seen = { confirmed: 0, promoted: 0, passed: 0 };
    for (const line of history) {
      const after = line.after as { capacity?: number; status?: string } | null;
      if (line.act === 'capacity') plan = { ...plan, capacity: after?.capacity ?? 0 };
      const person = byId.get(line.subjectId);
      if (!person) continue;
      const type = person.stakeholderType;
      const before = line.before as { status?: string } | null;
      if (after?.status === 'confirmed') {
        expect(seatsLeft(plan, confirmed, type), `a seat at line ${line.id}`).toBeGreaterThan(0);
        confirmed[type] = (confirmed[type] ?? 0) + 1;
        waiting.delete(person.id);
        seen.confirmed += 1;
      }
      if (line.act === 'promoted' && person.forWhom === 'self') {
        const earlier = [...waiting].map((id) => byId.get(id)).filter((each) => each?.forWhom === 'self');
        const alike = earlier.filter((each) => each?.stakeholderType === type);
        for (const each of alike) expect(each?.arrival).toBeGreaterThan(person.arrival);
        seen.promoted += 1;
      }
      if (after?.status === 'waitlisted') {
        if (person.forWhom === 'self') expect(seatsLeft(plan, confirmed, type), 'no seat was free').toBe(0);
        waiting.add(person.id);
      }
      if (after?.status === 'cancelled' && before?.status === 'confirmed')
        confirmed[type] = (confirmed[type] ?? 0) - 1;
    }
    const stands = await selectSeats(first.db, switchEventId);
    const some = Object.fromEntries(Object.entries(confirmed).filter(([, count]) => count > 0));
    expect(stands?.confirmed).toEqual(some);
    // The load was a real one: people sat, waited, and moved up.
    expect(seen.confirmed).toBeGreaterThan(PLACES);
    expect(seen.promoted).toBeGreaterThan(0);
  }

  async function expectNothingLeftToGive(switchEventId: string) {
    const seats = await selectSeats(first.db, switchEventId);
    const queue = await selectQueue(first.db, switchEventId);
    const plan: SeatPlan = { capacity: PLACES, rules: RULES };
    expect(queue.length).toBeGreaterThan(0);
    expect(decideSeats(plan, seats?.confirmed ?? {}, waitingParties(queue)).seated.size).toBe(0);
  }

  /** The same load, one transaction for each form, with and without the lock. */
  async function crowd(lock: typeof lockSwitch): Promise<number> {
    const event = await makeSwitch(first.db, ctxs[0].hub, { capacity: 20 });
    const locale = 'fr' as const;
    // As many at once as the two pools have connections: more would only wait for one of those.
    const results = await Promise.all(
      Array.from({ length: 24 }, async (_, turn) => {
        const answers: boolean[] = [];
        for (let form = 0; form < 5; form += 1) {
          const forms = [{ input: oneInput(), locale }];
          answers.push(...(await registerForOne(side(turn), event.slug, forms, lock)).map(({ ok }) => ok));
        }
        return answers;
      }),
    );
    expect(results.flat()).toEqual(Array(120).fill(true));
    const seats = await selectSeats(first.db, event.id);
    return seats?.confirmed.usager ?? 0;
  }

  it('gives exactly the places there are, however many ask at once', async () => {
    expect(await crowd(lockSwitch)).toBe(20);
  });

  it('serves forms for many Switches, mixed, from both sides, without one waiting crosswise for another', async () => {
    const events = await Promise.all(
      Array.from({ length: 60 }, () => makeSwitch(first.db, ctxs[0].hub, { capacity: 3 })),
    );
    // Each side goes through them in an order of its own, so that whoever locks in the order of asking meets the other.
    const asked = Array.from({ length: 360 }, (_, turn) =>
      register(
        side(turn),
        events[(Math.floor(turn / 2) * (turn % 2 === 0 ? 7 : 11)) % events.length]?.slug ?? '',
        oneInput(),
      ),
    );
    expect((await Promise.all(asked)).filter(({ ok }) => !ok)).toEqual([]);
    const stands = await Promise.all(events.map(({ id }) => selectSeats(first.db, id)));
    expect(stands.map((seats) => seats?.confirmed)).toEqual(events.map(() => ({ usager: 3 })));
    expect(stands.map((seats) => seats?.waitlisted)).toEqual(events.map(() => ({ usager: 3 })));
  });

  it('would oversell without the lock: the control that this test can see a fault', async () => {
    expect(await crowd(async () => undefined)).toBeGreaterThan(20);
  });
});

/** Some alone, some in groups of 2 to 5, all or none or in part; every type. */
function formOf(turn: number) {
  const type = (place: number) => TYPES[(turn + place) % TYPES.length] ?? 'ess';
  if (turn % 4 !== 3) return oneInput({ stakeholderType: type(0) });
  const size = 2 + (Math.floor(turn / 4) % 4);
  const types = Array.from({ length: size }, (_, place) => type(place));
  return groupInput(types, { partialOk: turn % 8 === 7 });
}
