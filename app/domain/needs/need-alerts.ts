import { DateTime } from 'luxon';
import { type CountedNeed, isArranged } from './need-arrangement';
import { dueDay } from './need-due-day';
import type { NeedKind } from './need-kinds';

/** A need that somebody has, that nobody has arranged, and whose deadline is near or has passed. */
export interface NeedAlert {
  kind: NeedKind;
  people: number;
  /** The last day on which it can be arranged: its beginning, in the zone's time. */
  dueAt: Date;
  /** 0 on that day, negative once it has passed. */
  daysLeft: number;
}

/** From so many days before its deadline a need is told. */
const NEAR_DAYS = 7;

/**
 * What is to be arranged now. Days are counted by the zone's calendar, so a night on which clocks change is one night.
 * Once the Switch has begun there is nothing left to arrange.
 * @param deadlines by kind: how many days before the Switch it must be arranged
 * @returns the most urgent first
 */
export function needAlerts({
  needs,
  deadlines,
  startsAt,
  timeZone,
  now,
}: {
  needs: readonly CountedNeed[];
  deadlines: Readonly<Record<string, number>>;
  startsAt: Date;
  timeZone: string;
  now: Date;
}): NeedAlert[] {
  if (now >= startsAt) return [];
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf('day');
  return needs
    .flatMap(({ kind, people, state }): NeedAlert[] => {
      const days = deadlines[kind];
      if (days === undefined || people === 0 || isArranged(state)) return [];
      const dueAt = dueDay(startsAt, timeZone, days);
      const daysLeft = Math.round(DateTime.fromJSDate(dueAt, { zone: timeZone }).diff(today, 'days').days);
      return daysLeft > NEAR_DAYS ? [] : [{ kind, people, dueAt, daysLeft }];
    })
    .sort((a, b) => a.daysLeft - b.daysLeft);
}
