import type { DoorPerson } from './door-list';

export interface Arrivals {
  /** With a place. */
  expected: number;
  present: number;
}

export function isSeen({ seenAt }: Pick<DoorPerson, 'seenAt'>, sessionIds: readonly string[]): boolean {
  return sessionIds.some((id) => seenAt.includes(id));
}

/** How many are expected and there, by stakeholder type; '' is everybody. Whoever waits counts once let in. */
export function countArrivals(
  people: readonly DoorPerson[],
  sessionIds: readonly string[],
): Map<string, Arrivals> {
  const counts = new Map<string, Arrivals>([['', { expected: 0, present: 0 }]]);
  for (const person of people) {
    const present = isSeen(person, sessionIds);
    if (person.waits && !present) continue;
    for (const type of ['', person.stakeholderType]) {
      const count = counts.get(type) ?? { expected: 0, present: 0 };
      counts.set(type, { expected: count.expected + 1, present: count.present + (present ? 1 : 0) });
    }
  }
  return counts;
}
