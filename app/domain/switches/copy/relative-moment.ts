import { DateTime } from 'luxon';

/** So many days from the first day of a Switch, at this hour of the clock: { day: -1, hour: "18:00" }. */
export interface RelativeMoment {
  day: number;
  hour: string;
}

/** How an instant stands to the first day, by the clock of the zone. */
export function relativeTo(firstInstant: Date, at: Date, timeZone: string): RelativeMoment {
  const dayOf = (instant: Date) => {
    const local = DateTime.fromJSDate(instant, { zone: timeZone });
    return Date.UTC(local.year, local.month - 1, local.day) / 86_400_000;
  };
  const hour = DateTime.fromJSDate(at, { zone: timeZone }).toFormat('HH:mm');
  return { day: dayOf(at) - dayOf(firstInstant), hour };
}

/**
 * The instant of such a moment for another first day. The hour stays, on whichever side of a night on which clocks are
 * turned it falls. An hour that comes twice is the first one; one that is jumped over, the next.
 * @param firstDay "2026-09-24"
 */
export function momentFrom(firstDay: string, { day, hour }: RelativeMoment, timeZone: string): Date {
  const [hours, minutes] = hour.split(':').map(Number);
  const moment = DateTime.fromISO(firstDay, { zone: timeZone })
    .plus({ days: day })
    .set({ hour: hours ?? 0, minute: minutes ?? 0, second: 0, millisecond: 0 });
  return new Date(Math.min(...moment.getPossibleOffsets().map((each) => each.toMillis())));
}
