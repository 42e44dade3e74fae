import { countOf, decideSeats, type SeatCounts, seatsLeft, type WaitReason } from './decide-seats';
import { momentsAhead, type Opened, openedBetween } from './seat-openings';
import { type SeatSettings, seatPlan } from './seat-plan';
import { waitingParties } from './waiting-parties';

/** Somebody of the queue, as the rule needs to know them. */
interface Queued {
  id: string;
  partyId: string;
  stakeholderType: string;
  partialOk: boolean;
}

/** What settings do to those who wait: at once, and at each release to come if nobody comes or goes until then. */
export interface SeatEffect<Person> {
  /** Who gets a seat at once, in order of arrival. */
  promoted: Person[];
  /** Who goes on waiting, in order of arrival, and why. */
  waiting: { person: Person; reason: WaitReason }[];
  /** Once they sit: how many of each type, and how many more could come. */
  types: { stakeholderType: string; confirmed: number; left: number }[];
  releases: { at: Date; opened: Opened[]; promoted: Person[]; stillWaiting: number }[];
}

/**
 * Asks the seat rule now and at each release, over the queue that the one before left.
 * @param queue in order of arrival
 * @param types those to tell the seats of
 */
export function seatEffect<Person extends Queued>(
  settings: SeatSettings,
  { confirmed, queue, types }: { confirmed: SeatCounts; queue: readonly Person[]; types: readonly string[] },
  now: Date,
): SeatEffect<Person> {
  const atOnce = step(settings, confirmed, queue, now);
  let last = atOnce;
  const releases = momentsAhead(settings, now).map((at) => {
    const before = last;
    last = step(settings, before.confirmed, before.left, at);
    const opened = openedBetween(before.plan, last.plan, before.confirmed);
    return { at, opened, promoted: last.promoted, stillWaiting: last.left.length };
  });
  return {
    promoted: atOnce.promoted,
    waiting: atOnce.left.map((person) => ({
      person,
      reason: atOnce.waiting.get(person.id) ?? ('full' as const),
    })),
    types: types.map((stakeholderType) => ({
      stakeholderType,
      confirmed: countOf(atOnce.confirmed, stakeholderType),
      left: seatsLeft(atOnce.plan, atOnce.confirmed, stakeholderType),
    })),
    releases,
  };
}

function step<Person extends Queued>(
  settings: SeatSettings,
  counts: SeatCounts,
  queue: readonly Person[],
  at: Date,
) {
  const plan = seatPlan(settings, at);
  const { seated, waiting, confirmed } = decideSeats(plan, counts, waitingParties(queue));
  return {
    plan,
    waiting,
    confirmed,
    promoted: queue.filter((person) => seated.has(person.id)),
    left: queue.filter((person) => !seated.has(person.id)),
  };
}
