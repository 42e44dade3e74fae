import { DateTime } from 'luxon';
import { startOfDay } from './start-of-day';

/** What one ticks people for: a session, or the sessions of one half of a day together. */
export interface DoorMoment {
  id: string;
  /** Of a session 'session'; of half a day which half. */
  part: 'session' | 'morning' | 'afternoon';
  sessionIds: string[];
  startsAt: Date;
  /** From the morning of its day on. */
  opensAt: Date;
}

const NOON = 12;

/** The moments of a programme: half-days that hold several sessions first, then each session. */
export function doorMoments(
  sessions: readonly { id: string; startsAt: Date }[],
  timeZone: string,
): DoorMoment[] {
  const halves = new Map<string, DoorMoment>();
  const single = sessions.map(({ id, startsAt }): DoorMoment => {
    const opensAt = startOfDay(timeZone, startsAt);
    const local = DateTime.fromJSDate(startsAt, { zone: timeZone });
    const part = local.hour < NOON ? 'morning' : 'afternoon';
    const name = `${local.toISODate()}.${part}`;
    const half = halves.get(name) ?? { id: name, part, sessionIds: [], startsAt, opensAt };
    halves.set(name, { ...half, sessionIds: [...half.sessionIds, id] });
    return { id, part: 'session', sessionIds: [id], startsAt, opensAt };
  });
  return [...[...halves.values()].filter(({ sessionIds }) => sessionIds.length > 1), ...single];
}
