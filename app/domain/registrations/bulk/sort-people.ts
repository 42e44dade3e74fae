import { type BulkAct, type LeftOut, standingOf } from './bulk-act';

export interface Sorted<Person> {
  /** It is done to them. */
  done: Person[];
  /** They stand so already: nothing changes. */
  already: Person[];
  leftOut: { person: Person; reason: LeftOut }[];
}

/** Who an act is done to, who stands so already, who is left out. @param seen those seen at the act's session */
export function sortPeople<Person extends Parameters<typeof standingOf>[1]>(
  act: BulkAct,
  people: readonly Person[],
  seen: ReadonlySet<string> = new Set(),
): Sorted<Person> {
  const sorted: Sorted<Person> = { done: [], already: [], leftOut: [] };
  for (const person of people) {
    const standing = standingOf(act, person, seen);
    if (standing === 'done') sorted.done.push(person);
    else if (standing === 'already') sorted.already.push(person);
    else sorted.leftOut.push({ person, reason: standing });
  }
  return sorted;
}
