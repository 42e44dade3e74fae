import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DoorChange } from '~/domain/attendance/door-change';
import { type DoorBook, pairKey, settleChanges } from '~/domain/attendance/settle-changes';
import { type Intention, isLater, settleIntention } from '~/domain/attendance/settle-intention';

const SESSIONS = ['morning', 'afternoon'];
const PEOPLE = ['ann', 'bob', 'cyd'];
const DEVICES = ['', 'door-a', 'door-b'];
const NOON = 1_000;

function emptyBook(): DoorBook {
  return {
    people: new Map(
      PEOPLE.map((id) => [id, { status: 'confirmed' as const, isErased: false, walkIn: false }]),
    ),
    opensAt: new Map(SESSIONS.map((id) => [id, 0])),
    types: new Set(['usager']),
    last: new Map(),
  };
}

interface Said {
  device: string;
  change: DoorChange;
}

/** Few people, few moments: so that what is said meets what was said. */
const said = fc
  .array(
    fc.record({
      device: fc.constantFrom(...DEVICES),
      kind: fc.constantFrom('present' as const, 'absent' as const),
      registrationId: fc.constantFrom(...PEOPLE),
      sessionId: fc.constantFrom(...SESSIONS),
      at: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(
      ({ device, ...change }, n): Said => ({ device, change: { ...change, id: `change-${n}`, reason: '' } }),
    ),
  );

/** Who is where once these arrived, each in a sending of its own. */
function endOf(arrivals: readonly Said[]): string[] {
  const book = emptyBook();
  const there = new Set<string>();
  for (const { device, change } of arrivals) {
    const { presence } = settleChanges(book, [change], { device, now: NOON, timeOf: ({ at }) => at });
    for (const said of presence)
      if (said.present) there.add(pairKey(said));
      else there.delete(pairKey(said));
  }
  return [...there].sort();
}

describe('what was said at doors', () => {
  it('ends the same whatever arrives first', () => {
    fc.assert(
      fc.property(said, fc.infiniteStream(fc.nat()), (all, luck) => {
        const shuffled = all
          .map((each) => ({ each, by: luck.next().value ?? 0 }))
          .sort((one, other) => one.by - other.by)
          .map(({ each }) => each);
        expect(endOf(shuffled)).toEqual(endOf(all));
      }),
    );
  });

  it('ends with the last word about each person and session', () => {
    fc.assert(
      fc.property(said, (all) => {
        const last = new Map<string, Intention>();
        for (const { device, change } of all) {
          const pair = `${change.registrationId} ${change.sessionId}`;
          const one: Intention = { present: change.kind === 'present', at: change.at, device, id: change.id };
          const before = last.get(pair);
          if (!before || isLater(one, before)) last.set(pair, one);
        }
        const there = [...last].flatMap(([pair, { present }]) => (present ? [pair] : [])).sort();
        expect(endOf(all)).toEqual(there);
      }),
    );
  });

  it('orders any two intentions in exactly one way', () => {
    const intention = fc.record({
      present: fc.boolean(),
      at: fc.integer({ min: 0, max: 3 }),
      device: fc.constantFrom(...DEVICES),
      id: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(intention, intention, intention, (one, two, three) => {
        const isSame = one.at === two.at && one.device === two.device && one.id === two.id;
        expect(isLater(one, two) || isLater(two, one)).toBe(!isSame);
        expect(isLater(one, two) && isLater(two, one)).toBe(false);
        if (isLater(one, two) && isLater(two, three)) expect(isLater(one, three)).toBe(true);
      }),
    );
  });

  it('says which of two was settled otherwise', () => {
    const at = (present: boolean, when: number, device = ''): Intention => ({
      present,
      at: when,
      device,
      id: 'x',
    });
    expect(settleIntention(undefined, at(true, 1))).toBe('done');
    expect(settleIntention(undefined, at(false, 1))).toBe('already');
    expect(settleIntention(at(true, 5), at(false, 3))).toBe('superseded');
    expect(settleIntention(at(true, 5, 'a'), at(false, 5, 'b'))).toBe('done');
    expect(settleIntention(at(true, 5, 'b'), at(false, 5, 'a'))).toBe('superseded');
    expect(settleIntention(at(true, 5), at(true, 9))).toBe('already');
  });
});

describe('who cannot be noted', () => {
  const settle = (book: DoorBook, change: Partial<DoorChange>) => {
    const whole = {
      id: 'x',
      kind: 'present',
      registrationId: 'ann',
      sessionId: 'morning',
      at: 5,
      reason: '',
      ...change,
    };
    return settleChanges(book, [whole as DoorChange], { device: 'd', now: NOON, timeOf: ({ at }) => at })
      .settled[0];
  };
  const bookOf = (status: 'confirmed' | 'waitlisted' | 'cancelled', walkIn = false, isErased = false) => {
    const book = emptyBook();
    book.people.set('ann', { status, walkIn, isErased });
    return book;
  };

  it('says why', () => {
    expect(settle(emptyBook(), { registrationId: 'nobody' })).toMatchObject({ reason: 'unknown' });
    expect(settle(bookOf('cancelled', false, true), {})).toMatchObject({ reason: 'unknown' });
    expect(settle(bookOf('cancelled'), {})).toMatchObject({ outcome: 'refused', reason: 'cancelled' });
    expect(settle(emptyBook(), { sessionId: 'gone' })).toMatchObject({ reason: 'no-session' });
    const early = { ...emptyBook(), opensAt: new Map([['morning', NOON + 1]]) };
    expect(settle(early, {})).toMatchObject({ reason: 'too-early' });
    const stranger = { kind: 'walk-in', registrationId: 'new', stakeholderType: 'nobody' } as const;
    expect(settle(emptyBook(), stranger)).toMatchObject({ reason: 'unknown-type' });
  });

  it('lets in whoever waits, and whoever came without registering and was undone', () => {
    const book = bookOf('waitlisted');
    const change = {
      id: 'x',
      kind: 'present',
      registrationId: 'ann',
      sessionId: 'morning',
      at: 5,
      reason: 'une chaise',
    } as const;
    const { letIn } = settleChanges(book, [change], { device: 'd', now: NOON, timeOf: ({ at }) => at });
    expect(letIn).toEqual([change]);
    expect(settle(bookOf('cancelled', true), {})).toMatchObject({ outcome: 'done' });
  });

  it('enters somebody once, however many sessions they come for', () => {
    const walkIn = (id: string, sessionId: string) =>
      ({
        id,
        kind: 'walk-in',
        registrationId: 'new',
        sessionId,
        at: 5,
        firstName: 'Zoé',
        lastName: '',
        stakeholderType: 'usager',
        reason: '',
      }) as const;
    const { walkIns, presence } = settleChanges(
      emptyBook(),
      [walkIn('1', 'morning'), walkIn('2', 'afternoon')],
      { device: 'd', now: NOON, timeOf: ({ at }) => at },
    );
    expect(walkIns.map(({ id }) => id)).toEqual(['1']);
    expect(presence.map(pairKey)).toEqual(['new morning', 'new afternoon']);
  });
});
