import { countOf, leftInPool, type SeatCounts, type SeatPlan, seatsLeft } from './decide-seats';

/**
 * True where somebody who sits keeps a seat as another type: one is left for that type once theirs is free.
 * Where more sit than the rule gives (the capacity was lowered, or a seat was given above the rule), they keep it as
 * well if the other type takes no more of the open pool than they take now: that takes no seat from anybody.
 */
export function keepsSeat(plan: SeatPlan, confirmed: SeatCounts, from: string, to: string): boolean {
  if (from === to) return true;
  const without = { ...confirmed, [from]: countOf(confirmed, from) - 1 };
  if (seatsLeft(plan, without, to) > 0) return true;
  const after = { ...without, [to]: countOf(without, to) + 1 };
  const maximum = plan.rules.find((rule) => rule.stakeholderType === to)?.maximum ?? null;
  const fitsType = maximum === null || countOf(after, to) <= maximum;
  return fitsType && leftInPool(plan, after) >= leftInPool(plan, confirmed) && isOverdrawn(plan, confirmed);
}

function isOverdrawn(plan: SeatPlan, confirmed: SeatCounts): boolean {
  const all = Object.values(confirmed).reduce((sum, count) => sum + count, 0);
  return all > plan.capacity || leftInPool(plan, confirmed) < 0;
}
