import { DateTime } from 'luxon';

/** Needs serve to welcome people: a day after the Switch nobody has a reason to know them. */
export const NEEDS_KEPT_MS = 24 * 3_600_000;

/** From when on the needs of a Switch's people are forgotten. */
export function needsKeptUntil(endsAt: Date): Date {
  return new Date(endsAt.getTime() + NEEDS_KEPT_MS);
}

/** From when on its people are. Months of the calendar in UTC, as PostgreSQL counts them: 31 January and one month is 28 February. */
export function contactsKeptUntil(endsAt: Date, months: number): Date {
  return DateTime.fromJSDate(endsAt, { zone: 'utc' }).plus({ months }).toJSDate();
}
