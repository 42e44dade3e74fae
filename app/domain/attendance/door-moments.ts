import { doorOpening } from './door-opening';
import { halfDaysOf } from './half-days';

/** What one ticks people for: a session, or the sessions of one half of a day together. */
export interface DoorMoment {
  id: string;
  /** Of a session 'session'; of half a day which half. */
  part: 'session' | 'morning' | 'afternoon';
  sessionIds: string[];
  startsAt: Date;
  /** From the morning of its day on (door-opening.ts). */
  opensAt: Date;
}

/** The moments of a programme: half-days that hold several sessions first, then each session. */
export function doorMoments(
  sessions: readonly { id: string; startsAt: Date; endsAt: Date }[],
  timeZone: string,
  hub: { isDemo: boolean },
): DoorMoment[] {
  const openFrom = ({ startsAt }: { startsAt: Date }) => doorOpening({ timeZone, startsAt }, hub);
  const halves = halfDaysOf(sessions, timeZone).filter(({ sessionIds }) => sessionIds.length > 1);
  return [
    ...halves.map((half) => ({
      id: `${half.day}.${half.part}`,
      part: half.part,
      sessionIds: half.sessionIds,
      startsAt: half.startsAt,
      opensAt: openFrom(half),
    })),
    ...sessions.map((session) => ({
      id: session.id,
      part: 'session' as const,
      sessionIds: [session.id],
      startsAt: session.startsAt,
      opensAt: openFrom(session),
    })),
  ];
}
