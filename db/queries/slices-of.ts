/** A statement takes 65,535 values at most (PostgreSQL's protocol counts them in 16 bits); no row of ours has 60. */
const MOST_ROWS = 1_000;

/** Rows in slices that one statement each can write, in order. */
export function slicesOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, slice) =>
    rows.slice(slice * MOST_ROWS, (slice + 1) * MOST_ROWS),
  );
}
