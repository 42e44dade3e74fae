import type { SwitchEvent } from '../../switches/switch-event';
import type { SeatPlan } from './decide-seats';

/** The seat plan of a Switch, now. Reserved places are open to everybody from the release date on. */
export function seatPlan(
  event: Pick<SwitchEvent, 'capacity' | 'seatRules' | 'releaseAt'>,
  now: Date,
): SeatPlan {
  return {
    capacity: event.capacity,
    rules: event.seatRules,
    released: event.releaseAt !== null && now >= event.releaseAt,
  };
}
