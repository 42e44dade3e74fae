import { DateTime } from 'luxon';

/** The day that it is there: "2019-06-24". */
export function localDayOf(at: Date, timeZone: string): string {
  return DateTime.fromJSDate(at, { zone: timeZone }).toISODate() ?? '';
}
