import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localFields } from '~/domain/switches/form/local-moment';
import { callDueAt } from '~/domain/switches/postponing/call-due-at';
import { daysBetween, shiftDays } from '~/domain/switches/postponing/shift-days';

describe('moving to another day', () => {
  it.each([
    ['Europe/Paris', 'over the night on which clocks go forward', '2026-03-20T08:30:00Z', 30],
    ['Europe/Paris', 'over the night on which clocks go back', '2026-10-20T07:30:00Z', 30],
    ['America/Cayenne', 'where clocks never change', '2026-03-20T12:30:00Z', 30],
  ])('keeps the local hour in %s, %s', (timeZone, _why, start, days) => {
    const moved = shiftDays(new Date(start), timeZone, days);
    expect(localFields(timeZone, moved).hour).toBe('09:30');
    expect(daysBetween(timeZone, new Date(start), moved)).toBe(days);
  });

  it('counts the days that it moved by, at any daytime hour, forwards and backwards', () => {
    const zone = fc.constantFrom('Europe/Paris', 'America/Cayenne', 'America/Guadeloupe');
    const noon = fc.integer({ min: 0, max: 3650 }).map((day) => new Date(Date.UTC(2024, 0, 1 + day, 12)));
    fc.assert(
      fc.property(zone, noon, fc.integer({ min: -400, max: 400 }), (timeZone, at, days) => {
        const moved = shiftDays(at, timeZone, days);
        expect(daysBetween(timeZone, at, moved)).toBe(days);
        expect(localFields(timeZone, moved).hour).toBe(localFields(timeZone, at).hour);
      }),
    );
  });
});

describe('calling whoever did not answer', () => {
  const asked = new Date('2026-06-01T08:00:00Z');
  it('waits five days, less where the new date is near, never less than some hours', () => {
    expect(callDueAt(asked, new Date('2026-09-01T08:00:00Z')).toISOString()).toBe('2026-06-06T08:00:00.000Z');
    expect(callDueAt(asked, new Date('2026-06-05T08:00:00Z')).toISOString()).toBe('2026-06-03T08:00:00.000Z');
    expect(callDueAt(asked, new Date('2026-06-02T08:00:00Z')).toISOString()).toBe('2026-06-01T12:00:00.000Z');
  });
});
