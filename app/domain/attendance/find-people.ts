import type { DoorPerson } from './door-list';
import { matchesName } from './matches-name';
import { readScanned } from './read-scanned';

type Named = Pick<DoorPerson, 'id' | 'firstName' | 'lastName' | 'code'>;

/** Those who fit what was typed or scanned: a name as people say it, a short code, the link of a place. */
export function findPeople<Person extends Named>(people: readonly Person[], typed: string): Person[] {
  const asked = typed.trim();
  if (asked === '') return [...people];
  const scanned = people.filter((person) => isMeant(person, readScanned(asked)));
  if (scanned.length > 0) return scanned;
  const fitting = people.flatMap((person) => {
    const rank = matchesName(asked, `${person.firstName} ${person.lastName}`);
    return rank === undefined ? [] : [{ person, rank }];
  });
  // By letters before by sound; the sort keeps the order of names within both.
  return fitting.sort((one, other) => one.rank - other.rank).map(({ person }) => person);
}

/** True for the one person that a scanned text names. */
export function isMeant({ id, code }: Named, scanned: ReturnType<typeof readScanned>): boolean {
  if (!scanned) return false;
  return 'id' in scanned ? scanned.id === id : scanned.code === code;
}
