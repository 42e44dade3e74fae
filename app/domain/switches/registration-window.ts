import type { SwitchEvent } from './switch-event';

/** Where a Switch stands with registering, now. */
export type RegistrationWindow = 'not-open-yet' | 'open' | 'closed' | 'cancelled' | 'over';

export function registrationWindow(
  event: Pick<SwitchEvent, 'status' | 'registrationOpensAt' | 'registrationClosesAt' | 'endsAt'>,
  now: Date,
): RegistrationWindow {
  if (event.status === 'cancelled') return 'cancelled';
  if (now >= event.endsAt) return 'over';
  if (now < event.registrationOpensAt) return 'not-open-yet';
  return now >= event.registrationClosesAt ? 'closed' : 'open';
}
