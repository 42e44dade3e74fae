import { countOf, type SeatCounts, type SeatPlan, seatsLeft } from '../seats/decide-seats';

export interface SeatOfOne {
  status: 'confirmed' | 'waitlisted';
  stakeholderType: string;
}

/**
 * What one person has who stood at a Switch twice: a seat where either had one, else the wait. Never a seat more than
 * before, and no seat lost: undefined where, as the wanted type, they would find none. Pure.
 * @param confirmed people by type, both of them still counted
 */
export function mergedSeat(
  plan: SeatPlan,
  confirmed: SeatCounts,
  two: readonly [SeatOfOne, SeatOfOne],
  wanted: string,
): SeatOfOne['status'] | undefined {
  const held = two.filter(({ status }) => status === 'confirmed').map((one) => one.stakeholderType);
  if (held.length === 0) return 'waitlisted';
  // A seat of this very type is there already: nothing is asked of anybody.
  if (held.includes(wanted)) return 'confirmed';
  const without: Record<string, number> = { ...confirmed };
  for (const type of held) without[type] = countOf(without, type) - 1;
  const all = Object.values(confirmed).reduce((sum, count) => sum + count, 0);
  // Where the capacity was lowered, a swap still takes no seat from anybody.
  const roomy = { ...plan, capacity: Math.max(plan.capacity, all) };
  return seatsLeft(roomy, without, wanted) > 0 ? 'confirmed' : undefined;
}
