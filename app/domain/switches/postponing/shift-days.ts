import { DateTime } from 'luxon';

/** The same hour on another local day: nine o'clock stays nine o'clock over a night on which clocks change. */
export function shiftDays(at: Date, timeZone: string, days: number): Date {
  return DateTime.fromJSDate(at, { zone: timeZone }).plus({ days }).toJSDate();
}

/** How many local days lie between two instants; negative backwards. */
export function daysBetween(timeZone: string, from: Date, to: Date): number {
  const dayOf = (at: Date) => {
    const { year, month, day } = DateTime.fromJSDate(at, { zone: timeZone });
    return DateTime.utc(year, month, day);
  };
  return Math.round(dayOf(to).diff(dayOf(from), 'days').days);
}
