import { DateTime } from 'luxon';
import { localFields, readLocalMoment } from '../switches/form/local-moment';

const MIDNIGHT = { hour: 0, minute: 0 };

/** The day on which a role is held for the last time, as it was typed. */
export type LastDay =
  | { kind: 'never' }
  /** From this instant on the role opens nothing: midnight after that day. */
  | { kind: 'day'; expiresAt: Date }
  | { kind: 'bad' }
  | { kind: 'past' };

/**
 * Reads "2026-12-31" or "31/12/2026"; nothing typed is a role without an end.
 * @param timeZone whose midnight is meant
 */
export function readLastDay(timeZone: string, typed: string, now: Date): LastDay {
  const moment = readLocalMoment(timeZone, { day: typed, hour: '' }, MIDNIGHT);
  if (moment.kind === 'empty') return { kind: 'never' };
  if (moment.kind !== 'instant') return { kind: 'bad' };
  const expiresAt = DateTime.fromJSDate(moment.at, { zone: timeZone }).plus({ days: 1 }).toJSDate();
  return expiresAt <= now ? { kind: 'past' } : { kind: 'day', expiresAt };
}

/** An instant within that last day: what is shown. */
export function lastDayOf(expiresAt: Date): Date {
  return new Date(expiresAt.getTime() - 1);
}

/** What a date field shows: "2026-12-31", or '' where a role has no end. */
export function lastDayField(timeZone: string, expiresAt: Date | null): string {
  return expiresAt ? localFields(timeZone, lastDayOf(expiresAt)).day : '';
}

const DAYS_AFTER = 30;

/** When a role for one Switch ends, unless somebody says otherwise: thirty days after it, or after today where that is over. */
export function usualEnd(event: { endsAt: Date; zone: { timeZone: string } }, now: Date): Date {
  const end = DateTime.fromJSDate(event.endsAt, { zone: event.zone.timeZone }).plus({ days: DAYS_AFTER });
  const from =
    end.toJSDate() > now
      ? end
      : DateTime.fromJSDate(now, { zone: event.zone.timeZone }).plus({ days: DAYS_AFTER });
  return from.startOf('day').plus({ days: 1 }).toJSDate();
}
