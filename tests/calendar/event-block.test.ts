import { afterEach, describe, expect, it } from 'vitest';
import type { CalendarEntry } from '~/calendar/calendar-entry';
import { eventBlock } from '~/calendar/event-block';
import { joinCalendar } from '~/calendar/join-calendar';
import { readCalendar } from './read-calendar';

const HOUR = 3_600_000;
const ownZone = process.env.TZ;

function entry(over: Partial<CalendarEntry> = {}): CalendarEntry {
  const start = over.start ?? new Date('2026-07-01T07:30:00Z');
  return {
    uid: 'abc@switchboard',
    sequence: 2,
    cancelled: false,
    title: 'Un Switch',
    description: 'Parler ensemble.',
    location: 'Médiathèque, 1 rue de la Paix, 04000 Digne-les-Bains',
    url: 'http://localhost:3000/switchs/un-switch',
    start,
    end: new Date(start.getTime() + 8 * HOUR),
    timeZone: 'Europe/Paris',
    stamp: new Date('2026-06-01T10:00:00Z'),
    lastModified: new Date('2026-06-01T10:00:00Z'),
    ...over,
  };
}

function roundTrip(one: CalendarEntry) {
  const text = joinCalendar('PUBLISH', [one.timeZone], [eventBlock(one)]);
  const [event] = readCalendar(text).events;
  if (!event) throw new Error('no event was read back');
  return { text, event };
}

describe.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])('on a server in %s', (TZ) => {
  afterEach(() => {
    if (ownZone === undefined) delete process.env.TZ;
    else process.env.TZ = ownZone;
  });

  it.each([
    ['Paris in summer', 'Europe/Paris', '2026-07-01T07:30:00Z', '2026-07-01T09:30:00'],
    ['Paris in winter', 'Europe/Paris', '2026-12-01T08:30:00Z', '2026-12-01T09:30:00'],
    ['Cayenne in July', 'America/Cayenne', '2026-07-01T12:30:00Z', '2026-07-01T09:30:00'],
    ['Cayenne in December', 'America/Cayenne', '2026-12-01T12:30:00Z', '2026-12-01T09:30:00'],
    ['Guadeloupe in July', 'America/Guadeloupe', '2026-07-01T13:30:00Z', '2026-07-01T09:30:00'],
    ['Guadeloupe in December', 'America/Guadeloupe', '2026-12-01T13:30:00Z', '2026-12-01T09:30:00'],
    ['Saint-Martin', 'America/Marigot', '2026-12-01T13:30:00Z', '2026-12-01T09:30:00'],
    ['Martinique', 'America/Martinique', '2026-12-01T13:30:00Z', '2026-12-01T09:30:00'],
    ['the minute before summer time', 'Europe/Paris', '2026-03-29T00:59:00Z', '2026-03-29T01:59:00'],
    ['the first minute of summer time', 'Europe/Paris', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00'],
    ['the last hour that exists once', 'Europe/Paris', '2026-10-24T23:59:00Z', '2026-10-25T01:59:00'],
    ['the first winter hour that exists once', 'Europe/Paris', '2026-10-25T02:00:00Z', '2026-10-25T03:00:00'],
    ['a leap day', 'Europe/Paris', '2028-02-29T08:00:00Z', '2028-02-29T09:00:00'],
  ])('tells the right local hour: %s', (_name, timeZone, at, local) => {
    process.env.TZ = TZ;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(TZ);
    const { event } = roundTrip(entry({ timeZone, start: new Date(at) }));
    expect(event.local).toBe(local);
    expect(event.timeZone).toBe(timeZone);
    expect(event.start.toISOString()).toBe(new Date(at).toISOString());
    expect(event.end.getTime() - event.start.getTime()).toBe(8 * HOUR);
    expect(event.stamp).toBe('2026-06-01T10:00:00Z');
  });

  it('tells both hours of the night that has 02:30 twice apart', () => {
    process.env.TZ = TZ;
    for (const at of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
      const { event } = roundTrip(entry({ start: new Date(at) }));
      expect(event.start.toISOString()).toBe(new Date(at).toISOString());
    }
  });
});

describe('the text of an event', () => {
  it('keeps commas, semicolons, backslashes, line ends, quotes and emojis', () => {
    const title = 'Apéro, idées; et "retours" \\ 🙂👩🏽‍🏫';
    const description = `Un;deux,trois\n\nQuatre\\cinq : ${'é🙂'.repeat(60)}`;
    const { event, text } = roundTrip(entry({ title, description }));
    expect(event.summary).toBe(title);
    expect(event.description).toBe(description);
    expect(event.location).toBe('Médiathèque, 1 rue de la Paix, 04000 Digne-les-Bains');
    expect(event.url).toBe('http://localhost:3000/switchs/un-switch');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('has no line above 75 octets, none without CRLF, and cuts no character', () => {
    const { text } = roundTrip(entry({ description: `a${'é🙂à'.repeat(100)}`, title: '🙂'.repeat(80) }));
    const lines = text.split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(lines.join('')).not.toMatch(/[\r\n\uFFFD]/);
  });

  it('lets nobody write a line of their own', () => {
    const evil = 'A\r\nATTENDEE:mailto:x@y\rSTATUS:CANCELLED\u0000\u2028END:VEVENT';
    const person = { name: `${evil}"`, email: 'a@b.example\r\nX-EVIL:1' };
    const { text } = roundTrip(
      entry({
        title: evil,
        description: evil,
        location: evil,
        invitation: { organizer: person, attendee: person },
      }),
    );
    const unfolded = text.replace(/\r\n /g, '').split('\r\n');
    expect(unfolded.filter((line) => /^(STATUS|END:VEVENT)/.test(line))).toEqual([
      'STATUS:CONFIRMED',
      'END:VEVENT',
    ]);
    expect(unfolded.filter((line) => /^(ATTENDEE|X-EVIL)/.test(line))).toHaveLength(1);
  });

  it('says that a cancelled one is cancelled, and carries its sequence', () => {
    const { event } = roundTrip(entry({ cancelled: true, sequence: 7 }));
    expect(event).toMatchObject({ status: 'CANCELLED', sequence: 7, uid: 'abc@switchboard' });
  });

  it('invites one person, already accepted, from the hub', () => {
    const { event, text } = roundTrip(
      entry({
        invitation: {
          organizer: { name: 'Hub du Sud', email: 'bonjour@hub.example' },
          attendee: { name: 'Zoé D’Arc', email: 'zoe@example.org' },
        },
      }),
    );
    expect(event.organizer).toBe('mailto:bonjour@hub.example');
    expect(event.attendee).toBe('mailto:zoe@example.org');
    expect(text.replace(/\r\n /g, '')).toContain('PARTSTAT=ACCEPTED');
  });
});
