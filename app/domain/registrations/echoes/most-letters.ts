/** « You are registered already » is written to one person so often in 24 hours, however often the form is sent. */
export const MOST_LETTERS = 5;

export function lettersSince(now: Date): Date {
  return new Date(now.getTime() - 24 * 3_600_000);
}
