import type { Kysely } from 'kysely';
import { selectKnownAmong } from '~db/queries/registration-imports';
import type { Database } from '~db/schema/database';
import type { ImportPerson, LineProblem } from './import-person';
import { ownEmailOf } from './read-people';

export interface SortedLines {
  /** To be registered, in the order of the file. */
  added: ImportPerson[];
  /** Registered already, and left out because that was asked. */
  left: ImportPerson[];
  /** Among the added: they bear the name of somebody who is there. */
  alike: ImportPerson[];
  problems: LineProblem[];
}

/**
 * Holds the lines of a file against whoever is registered. Somebody with the same own address, or the same name and
 * number, is there already: left out where `skipsKnown`, else the address is to be mended, as it can only be there once.
 */
export async function sortLines(
  db: Kysely<Database>,
  switchEventId: string,
  people: readonly ImportPerson[],
  skipsKnown: boolean,
): Promise<SortedLines> {
  const known = await selectKnownAmong(
    db,
    switchEventId,
    people.map((person) => ({
      firstName: person.firstName,
      lastName: person.lastName,
      email: ownEmailOf(person) ?? '',
      phone: person.phone ?? '',
    })),
  );
  const sorted: SortedLines = { added: [], left: [], alike: [], problems: [] };
  for (const [at, person] of people.entries()) {
    const { hasEmail = false, hasName = false, hasPhone = false } = known.get(at) ?? {};
    const isKnown = hasEmail || (hasName && hasPhone);
    if (isKnown && skipsKnown) sorted.left.push(person);
    else {
      if (hasEmail)
        sorted.problems.push({ line: person.line, reason: 'known', value: ownEmailOf(person) ?? '' });
      if (hasName) sorted.alike.push(person);
      sorted.added.push(person);
    }
  }
  return sorted;
}
