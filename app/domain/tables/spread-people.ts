export interface PersonToSeat {
  id: string;
  stakeholderType: string;
  /** The table that they keep; null for whoever is to be given one. */
  tableId: string | null;
}

/**
 * Gives a table to everybody who has none, so that stakeholder types are mixed: each goes where their type is rarest,
 * among those tables to the one with the fewest people, then to the first. Starting from empty tables, neither the
 * people nor those of any type differ by more than one between two tables.
 * @param tableIds in the order in which they are filled
 * @returns a table for each person who had none, by person; empty where there is no table
 */
export function spreadPeople(
  people: readonly PersonToSeat[],
  tableIds: readonly string[],
): Map<string, string> {
  const tables = tableIds.map((id) => ({ id, count: 0, byType: new Map<string, number>() }));
  const seat = (table: (typeof tables)[number], type: string) => {
    table.count += 1;
    table.byType.set(type, (table.byType.get(type) ?? 0) + 1);
  };
  for (const { tableId, stakeholderType } of people) {
    const table = tables.find(({ id }) => id === tableId);
    if (table) seat(table, stakeholderType);
  }
  const given = new Map<string, string>();
  for (const { id, stakeholderType } of typeByType(people)) {
    const of = (table: (typeof tables)[number]) => table.byType.get(stakeholderType) ?? 0;
    const [best] = [...tables].sort((a, b) => of(a) - of(b) || a.count - b.count);
    if (!best) break;
    seat(best, stakeholderType);
    given.set(id, best.id);
  }
  return given;
}

/** Whoever needs a table, those of the most numerous type first: the rare ones then even out the tables. */
function typeByType(people: readonly PersonToSeat[]): PersonToSeat[] {
  const count = (type: string) => people.filter(({ stakeholderType }) => stakeholderType === type).length;
  const types = [...new Set(people.map(({ stakeholderType }) => stakeholderType))]
    .map((type) => ({ type, count: count(type) }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
  return types.flatMap(({ type }) =>
    people.filter((person) => person.tableId === null && person.stakeholderType === type),
  );
}
