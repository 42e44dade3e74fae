/** Under so many people a public count could name them (docs/privacy.md). */
export const FEWEST_IN_PUBLIC = 5;

export interface Masked<Row> {
  row: Row;
  /** Null where saying it would tell too much of too few. */
  count: number | null;
}

/**
 * Hides counts of one to four people, and as many others as it takes that nobody finds them by subtracting from the
 * total: never one alone, and never fewer than five people together.
 */
export function maskSmall<Row>(rows: readonly Row[], countOf: (row: Row) => number): Masked<Row>[] {
  const hidden = new Set(rows.filter((row) => countOf(row) > 0 && countOf(row) < FEWEST_IN_PUBLIC));
  if (hidden.size > 0) {
    const next = rows
      .filter((row) => !hidden.has(row) && countOf(row) > 0)
      .sort((a, b) => countOf(a) - countOf(b));
    const together = () => [...hidden].reduce((sum, row) => sum + countOf(row), 0);
    for (const row of next) {
      if (hidden.size > 1 && together() >= FEWEST_IN_PUBLIC) break;
      hidden.add(row);
    }
  }
  return rows.map((row) => ({ row, count: hidden.has(row) ? null : countOf(row) }));
}
