import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needAlerts } from '~/domain/needs/need-alerts';
import { type ArrangementState, type CountedNeed, isArranged } from '~/domain/needs/need-arrangement';
import { NEED_KINDS } from '~/domain/needs/need-kinds';

const DAY = 86_400_000;
const startsAt = new Date('2026-11-10T08:30:00Z');
const deadlines = { sign_language: 15, meal: 3 };
const interpreter = (over: Partial<CountedNeed> = {}): CountedNeed => ({
  kind: 'sign_language',
  people: 2,
  state: 'to_book',
  ...over,
});

function alerts(now: Date, needs = [interpreter()], timeZone = 'Europe/Paris') {
  return needAlerts({ needs, deadlines, startsAt, timeZone, now });
}

describe('what is to be arranged now', () => {
  it.each([
    // The 26th of October is the last day; clocks changed on the 25th.
    ['2026-10-18T20:00:00Z', undefined],
    ['2026-10-19T10:00:00Z', 7],
    ['2026-10-25T22:30:00Z', 1],
    ['2026-10-25T23:30:00Z', 0],
    ['2026-10-26T22:30:00Z', 0],
    ['2026-10-27T00:00:00Z', -1],
    ['2026-11-10T08:00:00Z', -15],
    ['2026-11-10T08:30:00Z', undefined],
  ])('at %s has %s days left', (now, daysLeft) => {
    expect(alerts(new Date(now))[0]?.daysLeft).toBe(daysLeft);
  });

  it('counts days where the Switch is, not where the server is', () => {
    const now = new Date('2026-10-26T02:00:00Z');
    expect(alerts(now, undefined, 'Europe/Paris')[0]?.daysLeft).toBe(0);
    expect(alerts(now, undefined, 'America/Cayenne')[0]?.daysLeft).toBe(1);
  });

  it('is nothing for what nobody needs, what is arranged, and what has no deadline', () => {
    const now = new Date(startsAt.getTime() - 2 * DAY);
    expect(alerts(now, [interpreter({ people: 0 })])).toEqual([]);
    expect(alerts(now, [interpreter({ state: 'booked' })])).toEqual([]);
    expect(alerts(now, [interpreter({ state: 'impossible' })])).toEqual([]);
    expect(alerts(now, [interpreter({ kind: 'quiet_room' })])).toEqual([]);
  });

  it('tells the most urgent first', () => {
    const now = new Date(startsAt.getTime() - 5 * DAY);
    const found = alerts(now, [interpreter({ kind: 'meal' }), interpreter()]);
    expect(found.map(({ kind }) => kind)).toEqual(['sign_language', 'meal']);
  });

  it('is only ever what somebody needs and nobody arranged', () => {
    const need = fc.record({
      kind: fc.constantFrom(...NEED_KINDS),
      people: fc.nat(5),
      state: fc.constantFrom<ArrangementState>('to_book', 'booked', 'impossible'),
    });
    fc.assert(
      fc.property(fc.array(need), fc.integer({ min: -40, max: 40 }), (needs, days) => {
        const found = alerts(new Date(startsAt.getTime() - days * DAY), needs);
        for (const alert of found) {
          expect(days).toBeGreaterThan(0);
          expect(
            needs.some((each) => each.kind === alert.kind && each.people > 0 && !isArranged(each.state)),
          ).toBe(true);
        }
      }),
    );
  });
});
