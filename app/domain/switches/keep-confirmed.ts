import type { SeatCounts } from '../registrations/seats/decide-seats';
import { type FormProblem, problem } from './form/switch-form';
import type { SeatRule } from './switch-event';

/**
 * Whoever is confirmed stays confirmed, so a plan that has no room for them is refused: the capacity cannot go
 * below them, nor a type's maximum below its own, nor may places be reserved that are already taken.
 * @param released reserved places are open to everybody by now, so they take nothing away
 */
export function problemsForConfirmed(
  plan: { capacity: number; seatRules: readonly SeatRule[]; released: boolean },
  confirmed: SeatCounts,
): FormProblem[] {
  const all = Object.values(confirmed).reduce((sum, count) => sum + count, 0);
  if (all > plan.capacity) return [problem('capacity', 'capacityUnderConfirmed', { confirmed: all })];
  const tooMany = plan.seatRules.flatMap(({ stakeholderType, maximum }) => {
    const count = confirmed[stakeholderType] ?? 0;
    return maximum !== null && count > maximum
      ? [problem(`seats.${stakeholderType}.maximum`, 'maximumUnderConfirmed', { confirmed: count })]
      : [];
  });
  if (tooMany.length > 0 || plan.released) return tooMany;
  return reservedTaken(plan, confirmed, plan.capacity - all);
}

/** The open pool holds whoever sits beyond the places reserved for their type. */
function reservedTaken(
  plan: { capacity: number; seatRules: readonly SeatRule[] },
  confirmed: SeatCounts,
  free: number,
): FormProblem[] {
  const reserved = new Map(plan.seatRules.map((rule) => [rule.stakeholderType, rule.reserved]));
  const pool = plan.capacity - [...reserved.values()].reduce((sum, count) => sum + count, 0);
  const used = Object.entries(confirmed).reduce(
    (sum, [type, count]) => sum + Math.max(0, count - (reserved.get(type) ?? 0)),
    0,
  );
  if (used <= pool) return [];
  const asking = plan.seatRules.find((rule) => rule.reserved > (confirmed[rule.stakeholderType] ?? 0));
  const field = asking ? `seats.${asking.stakeholderType}.reserved` : 'capacity';
  return [problem(field, 'reservedOverFree', { free })];
}
