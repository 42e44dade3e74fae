import ical, {
  type ICalAttendeeData,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { DateTime } from 'luxon';
import type { CalendarEntry } from './calendar-entry';
import { cleanName, cleanText, escapeText, foldLine } from './calendar-text';

const EVENT = /(BEGIN:VEVENT\r\n[\s\S]*)\r\nEND:VEVENT\r\n/;

/**
 * One VEVENT, CRLF at each line's end. Costs a quarter of a millisecond: keep it for as long as its Switch
 * does not change. Luxon's DateTimes carry the zone; a Date with a time zone would be written at the wrong hour.
 */
export function eventBlock(entry: CalendarEntry): string {
  const calendar = ical();
  calendar.createEvent(eventData(entry));
  const block = EVENT.exec(calendar.toString())?.[1];
  if (!block) throw new Error(`No VEVENT was made for ${entry.uid}`);
  // ical-generator folds by characters; the limit is in octets, and accents take two.
  const lines = [
    ...block.replace(/\r\n /g, '').split('\r\n').map(ownCase),
    ...description(entry),
    'END:VEVENT',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventData(entry: CalendarEntry): ICalEventData {
  return {
    id: entry.uid,
    sequence: entry.sequence,
    ...hours(entry),
    stamp: DateTime.fromJSDate(entry.stamp, { zone: 'utc' }),
    lastModified: DateTime.fromJSDate(entry.lastModified, { zone: 'utc' }),
    summary: cleanText(entry.title).replace(/\n/g, ' '),
    location: cleanText(entry.location),
    url: entry.url,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(entry.invitation ? people(entry.invitation) : {}),
  };
}

/** Hours of the zone; in UTC where the local hour exists twice, because calendars would take the first one. */
function hours({ start, end, timeZone }: CalendarEntry) {
  const local = [start, end].map((at) => DateTime.fromJSDate(at, { zone: timeZone }));
  if (local.some((time) => time.getPossibleOffsets().length > 1)) {
    return {
      start: DateTime.fromJSDate(start, { zone: 'utc' }),
      end: DateTime.fromJSDate(end, { zone: 'utc' }),
    };
  }
  const [from, to] = local;
  return { start: from ?? start, end: to ?? end, timezone: timeZone };
}

function people({ organizer, attendee }: NonNullable<CalendarEntry['invitation']>) {
  const guest: ICalAttendeeData = {
    email: oneLine(attendee.email),
    name: cleanName(attendee.name) || oneLine(attendee.email),
    // The seat is taken already: nobody is asked to answer a second time.
    status: ICalAttendeeStatus.ACCEPTED,
    role: ICalAttendeeRole.REQ,
    rsvp: false,
  };
  return {
    organizer: { name: cleanName(organizer.name), email: oneLine(organizer.email) },
    attendees: [guest],
  };
}

function oneLine(text: string): string {
  return cleanText(text).replace(/[\s"<>]/g, '');
}

/**
 * The one long text. Written here because ical-generator encodes each character into memory of its own to measure
 * a line: that was half of an event's cost, and most of the garbage of a feed.
 */
function description(entry: CalendarEntry): string[] {
  return entry.description === '' ? [] : [`DESCRIPTION:${escapeText(entry.description)}`];
}

function ownCase(line: string): string {
  return line.replace(/:MAILTO:/, ':mailto:');
}
