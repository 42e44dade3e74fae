const FEWEST_PEOPLE = 6;
const MOST_PEOPLE = 12;
const USUAL_PEOPLE = 9;

/** How many tables fit a number of people. */
export interface TableSuggestion {
  /** With twelve people at each. */
  least: number;
  /** With six people at each. */
  most: number;
  usual: number;
}

/** Tables of 6 to 12 people, about nine at each. Fewer than six people still need a table; nobody needs none. */
export function suggestTables(people: number): TableSuggestion {
  const least = Math.ceil(people / MOST_PEOPLE);
  const most = Math.max(least, Math.floor(people / FEWEST_PEOPLE));
  return { least, most, usual: Math.min(most, Math.max(least, Math.round(people / USUAL_PEOPLE))) };
}
