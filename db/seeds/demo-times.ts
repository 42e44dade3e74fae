import { DateTime } from 'luxon';
import type { DemoSession, DemoSwitch } from './demo-plan';

export interface DemoTimes {
  sessions: { startsAt: Date; endsAt: Date }[];
  startsAt: Date;
  endsAt: Date;
  opensAt: Date;
  closesAt: Date;
  releaseAt: Date | null;
  /** In the order of the plan's own. */
  releases: Date[];
  /** When the team wrote it, and when it published it: both before `now`. */
  createdAt: Date;
  publishedAt: Date;
}

const REAL_NOTICE_DAYS = 60;
const HOLIDAYS = new Set(['05-01', '05-08', '05-22', '05-27', '06-10', '07-14', '08-15', '11-01', '11-11']);

/** The instants of a Switch of the demonstration: its hours are those of its zone, whatever the server's. */
export function demoTimes(plan: DemoSwitch, timeZone: string, now: Date): DemoTimes {
  const today = DateTime.fromJSDate(now, { zone: timeZone });
  const firstDay = firstDayOf(plan, today);
  const sessions = plan.sessions.map((session) => ({
    startsAt: at(firstDay, session, session.from),
    endsAt: at(firstDay, session, session.to),
  }));
  const instants = sessions.flatMap(({ startsAt, endsAt }) => [startsAt.toMillis(), endsAt.toMillis()]);
  const announced = plan.real ? firstDay.minus({ days: REAL_NOTICE_DAYS }) : today;
  const opens = announced.plus({ days: plan.opensInDays }).startOf('day').set({ hour: 9 });
  const created = DateTime.min(opens, announced).minus({ days: 7 });
  const release = plan.releaseDaysBefore;
  const daysBefore = (days: number) => firstDay.minus({ days }).set({ hour: 8 }).toJSDate();
  return {
    sessions: sessions.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toJSDate(),
      endsAt: endsAt.toJSDate(),
    })),
    startsAt: new Date(Math.min(...instants)),
    endsAt: new Date(Math.max(...instants)),
    opensAt: opens.toJSDate(),
    closesAt: firstDay.minus({ days: 1 }).set({ hour: 18 }).toJSDate(),
    releaseAt: release === undefined ? null : daysBefore(release),
    releases: (plan.releases ?? []).map((each) => daysBefore(each.daysBefore)),
    createdAt: created.toJSDate(),
    publishedAt: created.plus({ days: 2 }).toJSDate(),
  };
}

function firstDayOf({ day, sessions }: DemoSwitch, today: DateTime): DateTime {
  if ('date' in day) return DateTime.fromISO(day.date, { zone: today.zone });
  const lastDay = Math.max(...sessions.map((session) => session.day ?? 0));
  let first = today
    .startOf('week')
    .plus({ weeks: day.weeks + 1 })
    .plus({ days: day.weekday - 1 });
  while (isHoliday(first) || isHoliday(first.plus({ days: lastDay }))) first = first.plus({ weeks: 1 });
  return first;
}

/** Days of fixed date on which nobody would hold a Switch. */
function isHoliday(day: DateTime): boolean {
  const date = day.toFormat('MM-dd');
  return date >= '12-23' || date === '01-01' || HOLIDAYS.has(date);
}

function at(firstDay: DateTime, session: DemoSession, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return firstDay.plus({ days: session.day ?? 0 }).set({ hour, minute });
}
