interface Named {
  firstName: string;
  lastName: string;
}

/**
 * True where two names are one person's as people write them: without regard to accents, case, spaces, hyphens,
 * apostrophes, and to which of the two comes first. As `folded_name` in the database, which the team's list of
 * possible doubles asks.
 */
export function isSamePerson(one: Named, other: Named): boolean {
  return foldedName(one) === foldedName(other);
}

function foldedName({ firstName, lastName }: Named): string {
  return JSON.stringify([fold(firstName), fold(lastName)].sort());
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/[\s'’ʼ.\p{Pd}]+/gu, ' ')
    .trim();
}
