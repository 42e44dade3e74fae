import { DateTime } from 'luxon';
import type { SwitchEvent } from '../switches/switch-event';

export type NoticeKind = 'reminder' | 'thanks';

export interface NoticeSettings {
  /** Before the first day of the Switch; empty sends no reminder. */
  reminderDays: readonly number[];
  /** When on that day: minutes since midnight, in the zone's time. */
  atMinute: number;
  /** Thanks leave the day after the last one. */
  thanks: boolean;
}

export interface PlannedNotice {
  kind: NoticeKind;
  /** Before the first day (reminder), or after the last one (thanks). */
  days: number;
  atMinute: number;
  dueAt: Date;
}

const THANKS_DAYS = 1;
const HOUR_MINUTES = 60;

/**
 * When the reminders and the thanks of a Switch leave, earliest first. Days are those of its zone, so a night on which
 * clocks change moves nothing. A reminder that would leave once the Switch has begun is none.
 */
export function dueMoments(
  event: Pick<SwitchEvent, 'startsAt' | 'endsAt' | 'zone'>,
  { reminderDays, atMinute, thanks }: NoticeSettings,
): PlannedNotice[] {
  const { timeZone } = event.zone;
  const reminders = [...new Set(reminderDays)].map((days) => ({
    kind: 'reminder' as const,
    days,
    atMinute,
    dueAt: localMoment(timeZone, event.startsAt, -days, atMinute),
  }));
  const thanked = { kind: 'thanks' as const, days: THANKS_DAYS, atMinute };
  return [
    ...reminders.filter(({ dueAt }) => dueAt < event.startsAt),
    ...(thanks ? [{ ...thanked, dueAt: localMoment(timeZone, event.endsAt, THANKS_DAYS, atMinute) }] : []),
  ].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** This hour, so many days from the day of `from`. An hour that comes twice is the first; one that is jumped over, the next. */
function localMoment(timeZone: string, from: Date, days: number, atMinute: number): Date {
  const moment = DateTime.fromJSDate(from, { zone: timeZone })
    .plus({ days })
    .set({
      hour: Math.floor(atMinute / HOUR_MINUTES),
      minute: atMinute % HOUR_MINUTES,
      second: 0,
      millisecond: 0,
    });
  return new Date(Math.min(...moment.getPossibleOffsets().map((each) => each.toMillis())));
}
