import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueMoments, type NoticeSettings } from '~/domain/notices/due-moments';

const ZONES = ['Europe/Paris', 'America/Cayenne', 'America/Guadeloupe', 'America/Martinique'];
const settings = (over: Partial<NoticeSettings> = {}): NoticeSettings => ({
  reminderDays: [7, 1],
  atMinute: 540,
  thanks: true,
  ...over,
});

function moments(timeZone: string, from: string, to: string, over: Partial<NoticeSettings> = {}) {
  const zone = { id: '', slug: '', name: '', hue: '', timeZone };
  const event = { startsAt: new Date(from), endsAt: new Date(to), zone };
  return dueMoments(event, settings(over)).map(
    ({ kind, days, dueAt }) => `${kind} ${days} ${dueAt.toISOString()}`,
  );
}

describe('reminders and thanks', () => {
  it('leave at nine in the zone, a week and a day before, and the day after the last day', () => {
    expect(moments('Europe/Paris', '2026-06-24T07:30:00Z', '2026-06-25T15:00:00Z')).toEqual([
      'reminder 7 2026-06-17T07:00:00.000Z',
      'reminder 1 2026-06-23T07:00:00.000Z',
      'thanks 1 2026-06-26T07:00:00.000Z',
    ]);
    // Eight in the evening in Cayenne is the next day in London and in the database.
    expect(moments('America/Cayenne', '2026-06-24T12:00:00Z', '2026-06-24T23:30:00Z')).toEqual([
      'reminder 7 2026-06-17T12:00:00.000Z',
      'reminder 1 2026-06-23T12:00:00.000Z',
      'thanks 1 2026-06-25T12:00:00.000Z',
    ]);
    expect(moments('America/Cayenne', '2026-06-24T12:00:00Z', '2026-06-25T01:30:00Z')).toContain(
      'thanks 1 2026-06-25T12:00:00.000Z',
    );
  });

  it('keep their local hour over the nights on which clocks change in Paris', () => {
    // Forward on 29 March 2026 at two, back on 25 October 2026 at three.
    expect(moments('Europe/Paris', '2026-03-30T07:00:00Z', '2026-03-30T15:00:00Z')).toEqual([
      'reminder 7 2026-03-23T08:00:00.000Z',
      'reminder 1 2026-03-29T07:00:00.000Z',
      'thanks 1 2026-03-31T07:00:00.000Z',
    ]);
    expect(moments('Europe/Paris', '2026-10-24T07:00:00Z', '2026-10-24T15:00:00Z')).toEqual([
      'reminder 7 2026-10-17T07:00:00.000Z',
      'reminder 1 2026-10-23T07:00:00.000Z',
      'thanks 1 2026-10-25T08:00:00.000Z',
    ]);
  });

  it('take the first of an hour that comes twice, and the next one where it is jumped over', () => {
    expect(
      moments('Europe/Paris', '2026-10-26T08:00:00Z', '2026-10-26T15:00:00Z', {
        reminderDays: [1],
        atMinute: 150,
        thanks: false,
      }),
    ).toEqual(['reminder 1 2026-10-25T00:30:00.000Z']);
    expect(
      moments('Europe/Paris', '2026-03-30T07:00:00Z', '2026-03-30T15:00:00Z', {
        reminderDays: [1],
        atMinute: 150,
        thanks: false,
      }),
    ).toEqual(['reminder 1 2026-03-29T01:30:00.000Z']);
  });

  it('are none where the Switch has begun by then, where there are no days, and without thanks', () => {
    expect(
      moments('Europe/Paris', '2026-06-24T06:30:00Z', '2026-06-24T15:00:00Z', {
        reminderDays: [0, 0],
        thanks: false,
      }),
    ).toEqual([]);
  });

  it('come before the start, at the wanted minute of a day of the zone, for every date', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.date({ min: new Date('2025-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 360, max: 1439 }),
        (timeZone, startsAt, days, atMinute) => {
          const zone = { id: '', slug: '', name: '', hue: '', timeZone };
          const endsAt = new Date(startsAt.getTime() + 8 * 3_600_000);
          const [reminder, thanks] = dueMoments(
            { startsAt, endsAt, zone },
            settings({ reminderDays: [days], atMinute }),
          );
          if (!reminder || !thanks) throw new Error('both are planned');
          expect(reminder.dueAt < startsAt).toBe(true);
          expect(thanks.dueAt > endsAt).toBe(true);
          for (const { dueAt } of [reminder, thanks]) expect(minuteIn(timeZone, dueAt)).toBe(atMinute);
        },
      ),
    );
  });
});

/** By another library than wrote it. */
function minuteIn(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return read('hour') * 60 + read('minute');
}
