import type { SwitchEvent } from '../switch-event';
import { shiftDays } from './shift-days';

/**
 * A Switch as it would be so many days later: every session at its own hour, and registering open as long before it as
 * it was. Registration that is open by now stays open.
 */
export function movedBy(event: SwitchEvent, days: number, now: Date): SwitchEvent {
  const move = (at: Date) => shiftDays(at, event.zone.timeZone, days);
  const { registrationOpensAt: opensAt } = event;
  return {
    ...event,
    sessions: event.sessions.map((session) => ({
      ...session,
      startsAt: move(session.startsAt),
      endsAt: move(session.endsAt),
    })),
    startsAt: move(event.startsAt),
    endsAt: move(event.endsAt),
    registrationOpensAt: opensAt <= now ? opensAt : move(opensAt),
    registrationClosesAt: move(event.registrationClosesAt),
  };
}
