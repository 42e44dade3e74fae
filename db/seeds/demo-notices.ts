import type { Insertable } from 'kysely';
import { DateTime } from 'luxon';
import type { ScheduledNoticeTable } from '../schema/scheduled-notice';

const AT_NINE = { hour: 9, minute: 0, second: 0, millisecond: 0 };
const AT_MINUTE = 540;

/** The reminders and the thanks of a coming Switch, as publishing plans them. */
export function demoNotices(
  event: { hubId: string; switchEventId: string; startsAt: Date; endsAt: Date; timeZone: string },
  now: Date,
): Insertable<ScheduledNoticeTable>[] {
  const { hubId, switchEventId, startsAt, endsAt, timeZone } = event;
  const at = (from: Date, days: number) =>
    DateTime.fromJSDate(from, { zone: timeZone }).plus({ days }).set(AT_NINE).toJSDate();
  const notices = [
    { kind: 'reminder', days: 7, dueAt: at(startsAt, -7) },
    { kind: 'reminder', days: 1, dueAt: at(startsAt, -1) },
    { kind: 'thanks', days: 1, dueAt: at(endsAt, 1) },
  ] as const;
  return notices
    .filter(({ dueAt }) => dueAt > now)
    .map((notice) => ({ ...notice, hubId, switchEventId, atMinute: AT_MINUTE }));
}
