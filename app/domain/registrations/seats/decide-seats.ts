import type { SeatRule } from '../../switches/switch-event';

/** What holds at one moment: `reserved` of a rule is what is still kept then, releases taken off (seat-plan.ts). */
export interface SeatPlan {
  capacity: number;
  rules: readonly SeatRule[];
}

/** How many are confirmed, by stakeholder type. */
export type SeatCounts = Readonly<Record<string, number>>;

/** People who wait together. They get their seats all or none, unless a part is fine for them. */
export interface WaitingParty {
  partialOk: boolean;
  people: readonly WaitingPerson[];
}

export interface WaitingPerson {
  id: string;
  stakeholderType: string;
}

/**
 * Why somebody waits: no seat at all; the seats left are kept for other types; the type has reached
 * its maximum; or there are seats, but not for the whole party.
 */
export type WaitReason = 'full' | 'reserved' | 'maximum' | 'party';

export interface SeatDecision {
  /** Ids of the people who get a seat. */
  seated: ReadonlySet<string>;
  /** Why each of the others waits, by id. */
  waiting: ReadonlyMap<string, WaitReason>;
  confirmed: SeatCounts;
}

/**
 * The seat rule, the only place that decides who sits and who waits: whoever fits, in order of arrival;
 * a party that does not fit is passed over and keeps its place.
 * One pass is enough: giving a seat never makes room for somebody who was passed over.
 * @param confirmed may pass the capacity, where that was lowered: nobody is thrown out, nobody is added
 * @param queue in order of arrival
 */
export function decideSeats(
  plan: SeatPlan,
  confirmed: SeatCounts,
  queue: readonly WaitingParty[],
): SeatDecision {
  const seated = new Set<string>();
  const passedOver: WaitingPerson[] = [];
  let counts = confirmed;
  for (const party of queue.flatMap(splitWherePartial)) {
    const after = seatAll(plan, counts, party.people);
    if (after) for (const person of party.people) seated.add(person.id);
    else passedOver.push(...party.people);
    counts = after ?? counts;
  }
  // Reasons as they stand at the end: whoever sat after somebody was passed over may have changed theirs.
  const waiting = new Map(
    passedOver.map(({ id, stakeholderType }) => [id, reasonToWait(plan, counts, stakeholderType)]),
  );
  return { seated, waiting, confirmed: counts };
}

/** How many more people of this type could sit now. Never below 0. */
export function seatsLeft(plan: SeatPlan, confirmed: SeatCounts, stakeholderType: string): number {
  const rule = plan.rules.find((candidate) => candidate.stakeholderType === stakeholderType);
  const mine = countOf(confirmed, stakeholderType);
  const all = Object.values(confirmed).reduce((sum, count) => sum + count, 0);
  const byReservation = above(rule?.reserved ?? 0, mine);
  const byPool = Math.max(0, leftInPool(plan, confirmed));
  const byMaximum = above(rule?.maximum ?? Number.POSITIVE_INFINITY, mine);
  // The rule itself keeps within the capacity, except after it was lowered or more was reserved.
  return Math.min(byReservation + byPool, byMaximum, above(plan.capacity, all));
}

/**
 * Seats of the open pool that nobody sits on: the capacity without what is reserved, less those who sit beyond the
 * places reserved for their type. Below 0 where the capacity was lowered, or more was reserved, over their heads.
 */
export function leftInPool(plan: SeatPlan, confirmed: SeatCounts): number {
  const { rules } = plan;
  const reserved = new Map(rules.map((rule) => [rule.stakeholderType, rule.reserved]));
  const used = Object.entries(confirmed).reduce(
    (sum, [type, count]) => sum + above(count, reserved.get(type) ?? 0),
    0,
  );
  return plan.capacity - rules.reduce((sum, rule) => sum + rule.reserved, 0) - used;
}

/** A party for which a part is fine is a row of people who come one by one. */
function splitWherePartial(party: WaitingParty): WaitingParty[] {
  return party.partialOk ? party.people.map((person) => ({ partialOk: true, people: [person] })) : [party];
}

/** The counts once all of them sit, or undefined where one of them finds no seat. */
function seatAll(
  plan: SeatPlan,
  confirmed: SeatCounts,
  people: readonly WaitingPerson[],
): SeatCounts | undefined {
  const counts: Record<string, number> = { ...confirmed };
  for (const { stakeholderType } of people) {
    if (seatsLeft(plan, counts, stakeholderType) === 0) return undefined;
    counts[stakeholderType] = countOf(counts, stakeholderType) + 1;
  }
  return counts;
}

/** Why one more person of this type finds no seat; 'party' where one would, but not the whole party. */
export function reasonToWait(plan: SeatPlan, confirmed: SeatCounts, stakeholderType: string): WaitReason {
  if (seatsLeft(plan, confirmed, stakeholderType) > 0) return 'party';
  const maximum = plan.rules.find((rule) => rule.stakeholderType === stakeholderType)?.maximum ?? null;
  if (maximum !== null && countOf(confirmed, stakeholderType) >= maximum) return 'maximum';
  const all = Object.values(confirmed).reduce((sum, count) => sum + count, 0);
  return all >= plan.capacity ? 'full' : 'reserved';
}

/** A hub may name its types as it likes, "constructor" too. */
export function countOf(counts: SeatCounts, stakeholderType: string): number {
  return Object.hasOwn(counts, stakeholderType) ? (counts[stakeholderType] ?? 0) : 0;
}

function above(count: number, limit: number): number {
  return Math.max(0, count - limit);
}
