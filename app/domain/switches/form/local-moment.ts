import { DateTime } from 'luxon';
import { type Hour, readDay, readHour } from './typed-time';

/** A day and an hour as typed, in a zone's own time: the instant they name, or why they name none. */
export type LocalMoment =
  | { kind: 'instant'; at: Date }
  | { kind: 'empty' }
  | { kind: 'bad-day' }
  | { kind: 'bad-hour' }
  /** Clocks jump over that hour on that night. */
  | { kind: 'skipped-hour' };

/**
 * Reads a typed day and hour. Where clocks go back and an hour comes twice, the first one is meant.
 * @param timeZone IANA name
 * @param hourless the hour meant when none is typed; without it an hour is needed
 */
export function readLocalMoment(
  timeZone: string,
  typed: { day: string; hour: string },
  hourless?: Hour,
): LocalMoment {
  if (typed.day.trim() === '' && typed.hour.trim() === '') return { kind: 'empty' };
  const day = readDay(typed.day);
  if (!day) return { kind: 'bad-day' };
  const hour = typed.hour.trim() === '' ? hourless : readHour(typed.hour);
  if (!hour) return { kind: 'bad-hour' };
  const moment = DateTime.fromObject({ ...day, ...hour }, { zone: timeZone });
  if (moment.hour !== hour.hour || moment.minute !== hour.minute) return { kind: 'skipped-hour' };
  // Luxon's own choice between the two depends on today's offset.
  const first = Math.min(...moment.getPossibleOffsets().map((each) => each.toMillis()));
  return { kind: 'instant', at: new Date(first) };
}

/** What date and time fields show for an instant: { day: "2026-06-24", hour: "09:30" }. */
export function localFields(timeZone: string, at: Date | null): { day: string; hour: string } {
  if (!at) return { day: '', hour: '' };
  const moment = DateTime.fromJSDate(at, { zone: timeZone });
  return { day: moment.toFormat('yyyy-MM-dd'), hour: moment.toFormat('HH:mm') };
}
