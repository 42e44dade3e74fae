const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PATIENCE_MS = 5 * DAY_MS;
const BEFORE_START_MS = 2 * DAY_MS;
const LEAST_MS = 4 * HOUR_MS;

/**
 * When somebody who was asked by e-mail and has not answered is to be called: after five days, or two days before the
 * new date where that is sooner; in any case some hours after the question.
 */
export function callDueAt(askedAt: Date, startsAt: Date): Date {
  const due = Math.min(askedAt.getTime() + PATIENCE_MS, startsAt.getTime() - BEFORE_START_MS);
  return new Date(Math.max(due, askedAt.getTime() + LEAST_MS));
}
