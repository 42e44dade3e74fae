import { DateTime } from 'luxon';
import type { SwitchEvent } from '../switch-event';
import { spanOf } from './plan-sessions';
import type { SwitchPlan } from './switch-plan';

/**
 * A Switch that changes to a zone with another time zone keeps its local hours: nine o'clock stays nine o'clock.
 * @returns what changes with it; nothing where the hours are the same
 */
export function inTimeZone(
  event: Pick<SwitchEvent, 'zone' | 'sessions' | 'releaseAt' | 'releases'>,
  timeZone: string,
): Partial<Pick<SwitchPlan, 'sessions' | 'startsAt' | 'endsAt' | 'releaseAt' | 'releases'>> {
  if (event.zone.timeZone === timeZone) return {};
  const move = (at: Date) =>
    DateTime.fromJSDate(at, { zone: event.zone.timeZone })
      .setZone(timeZone, { keepLocalTime: true })
      .toJSDate();
  const sessions = event.sessions.map((session) => ({
    ...session,
    startsAt: move(session.startsAt),
    endsAt: move(session.endsAt),
  }));
  const [first] = sessions;
  if (!first) return {};
  const releases = event.releases.map((release) => ({ ...release, at: move(release.at) }));
  return {
    ...spanOf(sessions, first),
    ...(event.releaseAt ? { releaseAt: move(event.releaseAt) } : {}),
    ...(releases.length > 0 ? { releases } : {}),
  };
}
