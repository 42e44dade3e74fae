import { DateTime } from 'luxon';

/** The sessions of one morning or one afternoon, signed for on one sheet. */
export interface HalfDay {
  /** "2019-06-24", there. */
  day: string;
  part: 'morning' | 'afternoon';
  startsAt: Date;
  endsAt: Date;
  sessionIds: string[];
}

interface Timed {
  id: string;
  startsAt: Date;
  endsAt: Date;
}

/** The hour at which an afternoon begins: lunch belongs to nobody. */
const AFTERNOON = 13;

/** Sessions by the half-day in which they begin there; in the order of the clock. */
export function halfDaysOf(sessions: readonly Timed[], timeZone: string): HalfDay[] {
  const found = new Map<string, HalfDay>();
  const inOrder = [...sessions].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  for (const { id, startsAt, endsAt } of inOrder) {
    const local = DateTime.fromJSDate(startsAt, { zone: timeZone });
    const day = local.toISODate() ?? '';
    const part = local.hour < AFTERNOON ? 'morning' : 'afternoon';
    const half = found.get(day + part) ?? { day, part, startsAt, endsAt, sessionIds: [] };
    half.sessionIds.push(id);
    if (endsAt > half.endsAt) half.endsAt = endsAt;
    found.set(day + part, half);
  }
  return [...found.values()];
}
