import { countOf, leftInPool, type SeatCounts, type SeatPlan, seatsLeft } from './decide-seats';

/**
 * True where somebody who sits keeps a seat as another type: one is left for that type once theirs is free.
 * Where more sit than the rule gives (the capacity was lowered, or a seat was given above the rule), they keep it as
 * well if the other type takes no more of the open pool than they take now: that takes no seat from anybody.
 * @param held the type of each seat that they hold: two where one person stands there twice
 */
export function keepsSeat(
  plan: SeatPlan,
  confirmed: SeatCounts,
  held: readonly string[],
  to: string,
): boolean {
  if (held.includes(to)) return true;
  const without: Record<string, number> = { ...confirmed };
  for (const type of held) without[type] = countOf(without, type) - 1;
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
