import { localFields } from './form/local-moment';
import type { SwitchPlan } from './form/switch-plan';
import { placeLine } from './place-line';

/** When and where, as a message tells it: instants in UTC, the zone that shows them, the place in words. */
export interface WhenAndWhere {
  startsAt: string;
  endsAt: string;
  timeZone: string;
  place: string;
  /** The local days on which something takes place, "2026-09-24". */
  days: string[];
}

export function whenAndWhere(plan: SwitchPlan): WhenAndWhere {
  const { timeZone } = plan.zone;
  return {
    startsAt: plan.startsAt.toISOString(),
    endsAt: plan.endsAt.toISOString(),
    timeZone,
    place: placeLine(plan.venue),
    days: [...new Set(plan.sessions.map(({ startsAt }) => localFields(timeZone, startsAt).day))].sort(),
  };
}

/**
 * True where everybody who comes must be told: another day, other hours of the whole, another place.
 * Hours inside, rooms and descriptions are read in the programme.
 */
export function mustBeTold(before: SwitchPlan, after: SwitchPlan): boolean {
  const face = (plan: SwitchPlan) => {
    const { address, postalCode } = plan.venue;
    return JSON.stringify([whenAndWhere(plan), address, postalCode]);
  };
  return face(before) !== face(after);
}
