import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideSeats,
  type SeatCounts,
  type SeatPlan,
  seatsLeft,
  type WaitingParty,
} from '~/domain/registrations/seats/decide-seats';
import { momentsAhead } from '~/domain/registrations/seats/seat-openings';
import { seatPlan } from '~/domain/registrations/seats/seat-plan';

const RUNS = { numRuns: 10_000 };
const TYPES = ['usager', 'mediation', 'entreprise', 'constructor'];

/** Σ reserved ≤ capacity and reserved ≤ maximum, as the database guarantees. */
const plans: fc.Arbitrary<SeatPlan> = fc
  .record({
    capacity: fc.integer({ min: 1, max: 14 }),
    rules: fc.uniqueArray(
      fc.record({
        stakeholderType: fc.constantFrom(...TYPES),
        reserved: fc.nat(6),
        room: fc.option(fc.nat(4), { nil: null }),
      }),
      { selector: (rule) => rule.stakeholderType },
    ),
  })
  .map(({ capacity, rules }) => {
    let left = capacity;
    return {
      capacity,
      rules: rules.map(({ stakeholderType, reserved, room }) => {
        const kept = Math.min(reserved, left);
        left -= kept;
        return { stakeholderType, reserved: kept, maximum: room === null ? null : kept + room };
      }),
    };
  });

const queues: fc.Arbitrary<WaitingParty[]> = fc
  .array(
    fc.record({
      partialOk: fc.boolean(),
      types: fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 5 }),
    }),
    { maxLength: 14 },
  )
  .map((parties) =>
    parties.map(({ partialOk, types }, place) => ({
      partialOk,
      people: types.map((stakeholderType, index) => ({ id: `${place}.${index}`, stakeholderType })),
    })),
  );

/** Any state, also one that the rule would not allow today: the organiser may have lowered the capacity. */
const anyCounts: fc.Arbitrary<SeatCounts> = fc.dictionary(fc.constantFrom(...TYPES), fc.nat(8));

const NEVER_YET = new Date(0);
const instants = fc.integer({ min: 1, max: 6 }).map((day) => new Date(day * 86_400_000));
const releasesOf = fc.record({
  releaseAt: fc.option(instants, { nil: null }),
  releases: fc.array(
    fc.record({
      stakeholderType: fc.constantFrom(...TYPES),
      places: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
      at: instants,
    }),
    { maxLength: 5 },
  ),
});

const total = (counts: SeatCounts) => Object.values(counts).reduce((sum, count) => sum + count, 0);
const countOf = (counts: SeatCounts, type: string) => (Object.hasOwn(counts, type) ? (counts[type] ?? 0) : 0);
const reservedOf = (plan: SeatPlan, type: string) =>
  plan.rules.find((rule) => rule.stakeholderType === type)?.reserved ?? 0;
const maximumOf = (plan: SeatPlan, type: string) =>
  plan.rules.find((rule) => rule.stakeholderType === type)?.maximum ?? Number.POSITIVE_INFINITY;
const sizes = (party: WaitingParty) => TYPES.map((type) => countIn(party, type)).join();
const countIn = (party: WaitingParty, type: string) =>
  party.people.filter((person) => person.stakeholderType === type).length;
const stillWaiting = (queue: WaitingParty[], seated: ReadonlySet<string>) =>
  queue
    .map((party) => ({ ...party, people: party.people.filter((person) => !seated.has(person.id)) }))
    .filter((party) => party.people.length > 0);

/** The rule of the glossary, written a second time, as it is said. */
function maySit(plan: SeatPlan, counts: SeatCounts, type: string): boolean {
  const kept = plan.rules.reduce((sum, rule) => sum + rule.reserved, 0);
  const used = Object.entries(counts).reduce(
    (sum, [each, count]) => sum + Math.max(0, count - reservedOf(plan, each)),
    0,
  );
  const mine = countOf(counts, type);
  return (
    (mine < reservedOf(plan, type) || used < plan.capacity - kept) &&
    mine < maximumOf(plan, type) &&
    total(counts) < plan.capacity
  );
}

function check(
  property: (plan: SeatPlan, queue: WaitingParty[], counts: SeatCounts) => void,
  counts = anyCounts,
) {
  fc.assert(fc.property(plans, queues, counts, property), RUNS);
}

describe('the seat rule, for all plans, states and queues', () => {
  it('never passes the capacity, nor adds to what passes it already', () => {
    check((plan, queue, counts) => {
      const after = total(decideSeats(plan, counts, queue).confirmed);
      expect(after).toBeLessThanOrEqual(Math.max(plan.capacity, total(counts)));
    });
  });

  it('never passes the maximum of a type, nor adds to one that is passed already', () => {
    check((plan, queue, counts) => {
      const { confirmed } = decideSeats(plan, counts, queue);
      for (const type of TYPES) {
        const limit = Math.max(maximumOf(plan, type), countOf(counts, type));
        expect(countOf(confirmed, type)).toBeLessThanOrEqual(limit);
      }
    });
  });

  it('keeps reserved places for their type: after any queue, those people still find them', () => {
    check((plan, queue) => {
      const { confirmed } = decideSeats(plan, {}, queue);
      for (const type of TYPES) {
        const kept = Math.max(0, reservedOf(plan, type) - countOf(confirmed, type));
        expect(seatsLeft(plan, confirmed, type)).toBeGreaterThanOrEqual(kept);
      }
    }, fc.constant<SeatCounts>({}));
  });

  it('says "a seat is left" exactly when the rule, as it is said, gives one', () => {
    check((plan, _queue, counts) => {
      for (const type of TYPES) expect(seatsLeft(plan, counts, type) > 0).toBe(maySit(plan, counts, type));
    });
  });

  it('counts the seats left by type as one would by seating people one by one', () => {
    check((plan, _queue, counts) => {
      for (const type of TYPES) {
        const now: Record<string, number> = { ...counts };
        let seated = 0;
        while (maySit(plan, now, type)) {
          now[type] = countOf(now, type) + 1;
          seated += 1;
        }
        expect(seatsLeft(plan, counts, type)).toBe(seated);
      }
    });
  });

  it('lets nobody wait while a seat that they may take is free', () => {
    check((plan, queue, counts) => {
      const { seated, waiting, confirmed } = decideSeats(plan, counts, queue);
      for (const party of stillWaiting(queue, seated)) {
        const [person] = party.people;
        if (person && (party.people.length === 1 || party.partialOk)) {
          expect(seatsLeft(plan, confirmed, person.stakeholderType)).toBe(0);
          expect(waiting.get(person.id)).not.toBe('party');
        }
      }
    });
  });

  it('seats a party all or none, unless a part is fine', () => {
    check((plan, queue, counts) => {
      const { seated } = decideSeats(plan, counts, queue);
      for (const party of queue.filter((each) => !each.partialOk)) {
        const inside = party.people.filter((person) => seated.has(person.id)).length;
        expect([0, party.people.length]).toContain(inside);
      }
    });
  });

  it('keeps the order among parties of the same types and size', () => {
    check((plan, queue, counts) => {
      const { seated } = decideSeats(plan, counts, queue);
      const sits = (party: WaitingParty) => party.people.every((person) => seated.has(person.id));
      const whole = queue.filter((party) => !party.partialOk || party.people.length === 1);
      whole.forEach((party, place) => {
        const alike = whole.slice(0, place).filter((earlier) => sizes(earlier) === sizes(party));
        if (sits(party)) expect(alike.every(sits)).toBe(true);
      });
    });
  });

  it('tells everybody, once: a seat or a reason', () => {
    check((plan, queue, counts) => {
      const { seated, waiting, confirmed } = decideSeats(plan, counts, queue);
      const people = queue.flatMap((party) => party.people);
      for (const { id } of people) expect(seated.has(id)).toBe(!waiting.has(id));
      expect(total(confirmed)).toBe(total(counts) + seated.size);
    });
  });

  it('is the same each time, and leaves what it was given as it was', () => {
    check((plan, queue, counts) => {
      const before = structuredClone({ plan, queue, counts });
      expect(decideSeats(plan, counts, queue)).toEqual(decideSeats(plan, counts, queue));
      expect({ plan, queue, counts }).toEqual(before);
    });
  });

  it('has nothing more to give the second time', () => {
    check((plan, queue, counts) => {
      const { seated, waiting, confirmed } = decideSeats(plan, counts, queue);
      const again = decideSeats(plan, confirmed, stillWaiting(queue, seated));
      expect(again.seated.size).toBe(0);
      expect(again.waiting).toEqual(waiting);
    });
  });

  it('decides the same for the one who comes last, alone or behind the whole queue', () => {
    check((plan, queue, counts) => {
      const last = queue.at(-1);
      if (!last) return;
      const before = decideSeats(plan, counts, queue.slice(0, -1));
      const alone = decideSeats(plan, before.confirmed, [last]);
      expect(decideSeats(plan, counts, queue).confirmed).toEqual(alone.confirmed);
    });
  });

  it('only ever adds seats when all reserved places are released', () => {
    check(({ capacity, rules }, queue, counts) => {
      const settings = { capacity, seatRules: [...rules], releases: [], releaseAt: new Date(1) };
      const [kept, open] = [seatPlan(settings, NEVER_YET), seatPlan(settings, new Date(1))];
      const before = decideSeats(kept, counts, queue);
      for (const type of TYPES)
        expect(seatsLeft(open, before.confirmed, type)).toBeGreaterThanOrEqual(
          seatsLeft(kept, before.confirmed, type),
        );
    });
  });

  it('only ever adds seats at each of several releases, to whatever the rule has given so far', () => {
    fc.assert(
      fc.property(plans, queues, releasesOf, ({ capacity, rules }, queue, dates) => {
        const settings = { capacity, seatRules: [...rules], ...dates };
        let plan = seatPlan(settings, NEVER_YET);
        let { confirmed } = decideSeats(plan, {}, queue);
        for (const at of momentsAhead(settings, NEVER_YET)) {
          const next = seatPlan(settings, at);
          for (const type of TYPES)
            expect(seatsLeft(next, confirmed, type)).toBeGreaterThanOrEqual(seatsLeft(plan, confirmed, type));
          plan = next;
          confirmed = decideSeats(plan, confirmed, queue).confirmed;
        }
      }),
      RUNS,
    );
  });
});

describe('why somebody waits', () => {
  const person = (id: string, stakeholderType: string): WaitingParty => ({
    partialOk: false,
    people: [{ id, stakeholderType }],
  });
  const plan: SeatPlan = {
    capacity: 4,
    rules: [
      { stakeholderType: 'usager', reserved: 2, maximum: null },
      { stakeholderType: 'entreprise', reserved: 0, maximum: 1 },
    ],
  };
  const reason = (counts: SeatCounts, party: WaitingParty) =>
    decideSeats(plan, counts, [party]).waiting.get(party.people[0]?.id ?? '');

  it.each([
    ['full', { usager: 2, mediation: 2 }, 'mediation'],
    ['reserved', { mediation: 2 }, 'mediation'],
    ['maximum', { entreprise: 1 }, 'entreprise'],
    ['full', { usager: 1, mediation: 5 }, 'usager'],
  ] as const)('%s, with %o confirmed, for %s', (expected, counts, type) => {
    expect(reason(counts, person('a', type))).toBe(expected);
  });

  it('party, where one of them would find a seat', () => {
    const couple: WaitingParty = {
      partialOk: false,
      people: [
        { id: 'a', stakeholderType: 'mediation' },
        { id: 'b', stakeholderType: 'mediation' },
      ],
    };
    expect(reason({ mediation: 1 }, couple)).toBe('party');
  });
});
