import { countOf, leftInPool, type SeatCounts, type SeatPlan } from './decide-seats';
import { type SeatSettings, seatPlan } from './seat-plan';

/** Free places of one type that are kept for it before a moment, and open to everybody after. */
export interface Opened {
  stakeholderType: string;
  places: number;
}

/** The moments still to come at which reserved places open, in their order. */
export function momentsAhead({ releaseAt, releases }: SeatSettings, now: Date): Date[] {
  const all = [...releases.map(({ at }) => at), ...(releaseAt ? [releaseAt] : [])];
  const times = new Set(all.map((at) => at.getTime()).filter((at) => at > now.getTime()));
  return [...times].sort((one, other) => one - other).map((at) => new Date(at));
}

/**
 * What opens between two plans of one Switch, type by type. Places on which somebody sits open nothing, nor do those
 * that only make up for people who sit above the rule.
 */
export function openedBetween(before: SeatPlan, after: SeatPlan, confirmed: SeatCounts): Opened[] {
  const inPool = (plan: SeatPlan) => Math.max(0, leftInPool(plan, confirmed));
  let room = inPool(after) - inPool(before);
  return before.rules.flatMap(({ stakeholderType, reserved }) => {
    const rule = after.rules.find((each) => each.stakeholderType === stakeholderType);
    const taken = countOf(confirmed, stakeholderType);
    const freed = Math.max(0, reserved - taken) - Math.max(0, (rule?.reserved ?? 0) - taken);
    const places = Math.min(freed, room);
    room -= places;
    return places > 0 ? [{ stakeholderType, places }] : [];
  });
}

/** Each moment at which somebody finds more room than before, where nobody comes or goes until then. */
export function openingsAhead(
  settings: SeatSettings,
  confirmed: SeatCounts,
  now: Date,
): { at: Date; opened: Opened[]; isLast: boolean }[] {
  const moments = momentsAhead(settings, now);
  return moments.flatMap((at, nth) => {
    const before = seatPlan(settings, moments[nth - 1] ?? now);
    const opened = openedBetween(before, seatPlan(settings, at), confirmed);
    const isLast = at.getTime() === settings.releaseAt?.getTime();
    return opened.length > 0 ? [{ at, opened, isLast }] : [];
  });
}
