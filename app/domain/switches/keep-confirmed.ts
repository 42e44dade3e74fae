import { countOf, leftInPool, type SeatCounts } from '../registrations/seats/decide-seats';
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
    const count = countOf(confirmed, stakeholderType);
    return maximum !== null && count > maximum
      ? [problem(`seats.${stakeholderType}.maximum`, 'maximumUnderConfirmed', { confirmed: count })]
      : [];
  });
  if (tooMany.length > 0 || plan.released) return tooMany;
  return reservedTaken(plan, confirmed, plan.capacity - all);
}

/** Nobody may be sitting on what is to be reserved for others. */
function reservedTaken(
  plan: { capacity: number; seatRules: readonly SeatRule[] },
  confirmed: SeatCounts,
  free: number,
): FormProblem[] {
  const { capacity, seatRules: rules } = plan;
  if (leftInPool({ capacity, rules, released: false }, confirmed) >= 0) return [];
  const asking = rules.find((rule) => rule.reserved > countOf(confirmed, rule.stakeholderType));
  const field = asking ? `seats.${asking.stakeholderType}.reserved` : 'capacity';
  return [problem(field, 'reservedOverFree', { free })];
}
