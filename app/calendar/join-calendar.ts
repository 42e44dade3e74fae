import { escapeText, foldLine } from './calendar-text';
import { timeZoneBlock } from './time-zone-block';

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** What stands before the events. A subscribed feed names itself and says how often to look again. */
export function calendarHead(method: CalendarMethod, timeZones: Iterable<string>, feedName?: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Switchboard//Switchboard//FR',
    'CALSCALE:GREGORIAN',
  ];
  lines.push(`METHOD:${method}`);
  if (feedName !== undefined) {
    const name = escapeText(feedName);
    lines.push(foldLine(`NAME:${name}`), foldLine(`X-WR-CALNAME:${name}`));
    lines.push('REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H');
  }
  return `${lines.join('\r\n')}\r\n${[...new Set(timeZones)].map(timeZoneBlock).join('')}`;
}

export const CALENDAR_END = 'END:VCALENDAR\r\n';

/** A whole calendar of one or a few events. */
export function joinCalendar(
  method: CalendarMethod,
  timeZones: Iterable<string>,
  eventBlocks: string[],
): string {
  return calendarHead(method, timeZones) + eventBlocks.join('') + CALENDAR_END;
}
