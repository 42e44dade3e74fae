import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { ideasCloseAt, ideasOpenUntil, takesIdeas } from '~/domain/ideas/opening';
import { localDay } from '~/i18n/format-time';

const ZONES = ['Europe/Paris', 'America/Cayenne', 'America/Guadeloupe', 'Pacific/Auckland', 'UTC'];
const HOUR_MS = 3_600_000;
const switches = fc.record({
  endsAt: fc.date({ min: new Date('2019-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
  timeZone: fc.constantFrom(...ZONES),
});
const eventOf = ({ endsAt, timeZone }: { endsAt: Date; timeZone: string }) => ({
  status: 'published' as const,
  endsAt,
  zone: { timeZone },
});

describe('until when a Switch takes ideas', () => {
  it('is the end of the fifteenth day after it, as its zone counts days', () => {
    fc.assert(
      fc.property(switches, ({ endsAt, timeZone }) => {
        const event = eventOf({ endsAt, timeZone });
        const lastDay = DateTime.fromISO(localDay(timeZone, endsAt), { zone: 'utc' }).plus({ days: 15 });
        expect(localDay(timeZone, ideasOpenUntil(event))).toBe(lastDay.toISODate());
        expect(localDay(timeZone, ideasCloseAt(event))).toBe(lastDay.plus({ days: 1 }).toISODate());
      }),
    );
  });

  it('opens once and closes once: whatever is before an open moment is open, whatever is after a closed one closed', () => {
    fc.assert(
      fc.property(
        switches,
        fc.integer({ min: -60 * 24, max: 60 * 24 }),
        fc.nat({ max: 60 * 24 }),
        (typed, hours, later) => {
          const event = eventOf(typed);
          const at = new Date(typed.endsAt.getTime() + hours * HOUR_MS);
          const after = new Date(at.getTime() + later * HOUR_MS);
          if (takesIdeas(event, after)) expect(takesIdeas(event, at)).toBe(true);
          if (hours <= 0) expect(takesIdeas(event, at)).toBe(true);
          // Never less than fifteen days of 23 hours at the shortest, never more than sixteen of 25.
          if (hours < 15 * 24 - 1) expect(takesIdeas(event, at)).toBe(true);
          if (hours > 16 * 24 + 1) expect(takesIdeas(event, at)).toBe(false);
        },
      ),
    );
  });

  it('is never for a draft or what is cancelled', () => {
    fc.assert(
      fc.property(switches, fc.constantFrom('draft' as const, 'cancelled' as const), (typed, status) => {
        expect(takesIdeas({ ...eventOf(typed), status }, typed.endsAt)).toBe(false);
      }),
    );
  });

  it('ends at midnight there, not here', () => {
    const event = { endsAt: new Date('2026-06-16T20:00:00Z'), zone: { timeZone: 'America/Cayenne' } };
    expect(ideasCloseAt(event).toISOString()).toBe('2026-07-02T03:00:00.000Z');
    const paris = { ...event, zone: { timeZone: 'Europe/Paris' } };
    expect(ideasCloseAt(paris).toISOString()).toBe('2026-07-01T22:00:00.000Z');
  });
});
