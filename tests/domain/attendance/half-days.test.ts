import { describe, expect, it } from 'vitest';
import { halfDaysOf } from '~/domain/attendance/half-days';

const session = (id: string, from: string, to: string) => ({
  id,
  startsAt: new Date(from),
  endsAt: new Date(to),
});

describe('half-days', () => {
  it('hold what begins before or after lunch there, in the order of the clock', () => {
    const sessions = [
      session('late', '2026-06-17T14:00:00Z', '2026-06-17T16:00:00Z'),
      session('first', '2026-06-16T07:00:00Z', '2026-06-16T08:00:00Z'),
      session('second', '2026-06-16T08:00:00Z', '2026-06-16T10:00:00Z'),
      session('third', '2026-06-16T11:00:00Z', '2026-06-16T15:00:00Z'),
    ];
    const found = halfDaysOf(sessions, 'Europe/Paris');
    expect(found.map(({ day, part, sessionIds }) => [day, part, sessionIds])).toEqual([
      ['2026-06-16', 'morning', ['first', 'second']],
      // 13:00 in Paris.
      ['2026-06-16', 'afternoon', ['third']],
      ['2026-06-17', 'afternoon', ['late']],
    ]);
    expect(found[0]?.endsAt).toEqual(new Date('2026-06-16T10:00:00Z'));
  });

  it('follow the clock of the zone: the same instant is an afternoon in Paris and a morning in Guadeloupe', () => {
    const sessions = [session('one', '2026-06-16T13:00:00Z', '2026-06-16T15:00:00Z')];
    expect(halfDaysOf(sessions, 'Europe/Paris')[0]?.part).toBe('afternoon');
    expect(halfDaysOf(sessions, 'America/Guadeloupe')[0]?.part).toBe('morning');
  });
});
