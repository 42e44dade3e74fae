import { DateTime } from 'luxon';

/** When the local day of an instant begins: the door opens before the first session does. */
export function startOfDay(timeZone: string, at: Date): Date {
  return DateTime.fromJSDate(at, { zone: timeZone }).startOf('day').toJSDate();
}
