import { countOf, type SeatCounts } from '../registrations/seats/decide-seats';
import { type SeatSettings, seatPlan } from '../registrations/seats/seat-plan';

/** How many of one stakeholder type have a place, and how many places are still kept for them. */
export interface TypeSeats {
  stakeholderType: string;
  taken: number;
  reserved: number;
}

/** The types that have somebody or something reserved at a Switch, in the order of the hub. */
export function typeSeats(
  settings: SeatSettings,
  confirmed: SeatCounts,
  types: readonly string[],
  now: Date,
): TypeSeats[] {
  const { rules } = seatPlan(settings, now);
  const reserved = new Map(rules.map((rule) => [rule.stakeholderType, rule.reserved]));
  return types
    .map((stakeholderType) => ({
      stakeholderType,
      taken: countOf(confirmed, stakeholderType),
      reserved: reserved.get(stakeholderType) ?? 0,
    }))
    .filter(({ taken, reserved: kept }) => taken > 0 || kept > 0);
}
