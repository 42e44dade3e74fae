import type { SeatCounts, SeatPlan } from '../seats/decide-seats';
import { keepsSeat } from '../seats/keeps-seat';

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
  return keepsSeat(plan, confirmed, held, wanted) ? 'confirmed' : undefined;
}
