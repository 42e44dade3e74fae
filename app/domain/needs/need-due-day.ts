import { DateTime } from 'luxon';

/** The beginning of the day so many days before a Switch, by the calendar of its zone. */
export function dueDay(startsAt: Date, timeZone: string, days: number): Date {
  return DateTime.fromJSDate(startsAt, { zone: timeZone }).startOf('day').minus({ days }).toJSDate();
}
