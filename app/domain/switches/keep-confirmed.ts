import { countOf, leftInPool, type SeatCounts, type SeatPlan } from '../registrations/seats/decide-seats';
import { type FormProblem, problem } from './form/switch-form';

/**
 * Whoever is confirmed stays confirmed, so a plan that has no room for them is refused: the capacity cannot go
 * below them, nor a type's maximum below its own, nor may places be reserved that are already taken.
 * What passes a limit already (a seat was given above the rule) is no reason to refuse a plan that moves no limit.
 * @param plan and @param before as they hold now: what is released by now takes nothing away
 */
export function problemsForConfirmed(plan: SeatPlan, before: SeatPlan, confirmed: SeatCounts): FormProblem[] {
  const all = Object.values(confirmed).reduce((sum, count) => sum + count, 0);
  if (all > plan.capacity && plan.capacity < before.capacity)
    return [problem('capacity', 'capacityUnderConfirmed', { confirmed: all })];
  const tooMany = plan.rules.flatMap(({ stakeholderType, maximum }) => {
    const count = countOf(confirmed, stakeholderType);
    return maximum !== null && count > maximum && maximum < maximumOf(before, stakeholderType)
      ? [problem(`seats.${stakeholderType}.maximum`, 'maximumUnderConfirmed', { confirmed: count })]
      : [];
  });
  return [...tooMany, ...reservedTaken(plan, before, confirmed, Math.max(0, plan.capacity - all))];
}

/** Nobody may be sitting on what is to be reserved for others. */
function reservedTaken(plan: SeatPlan, before: SeatPlan, confirmed: SeatCounts, free: number): FormProblem[] {
  const left = leftInPool(plan, confirmed);
  if (left >= 0 || left >= leftInPool(before, confirmed)) return [];
  const asking = plan.rules.find((rule) => rule.reserved > countOf(confirmed, rule.stakeholderType));
  const field = asking ? `seats.${asking.stakeholderType}.reserved` : 'capacity';
  return [problem(field, 'reservedOverFree', { free })];
}

function maximumOf(plan: SeatPlan, stakeholderType: string): number {
  const rule = plan.rules.find((each) => each.stakeholderType === stakeholderType);
  return rule?.maximum ?? Number.POSITIVE_INFINITY;
}
