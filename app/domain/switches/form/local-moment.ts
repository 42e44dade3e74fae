import { DateTime } from 'luxon';

/** A day and an hour as typed, in a zone's own time: the instant they name, or why they name none. */
export type LocalMoment =
  | { kind: 'instant'; at: Date }
  | { kind: 'empty' }
  | { kind: 'bad-day' }
  | { kind: 'bad-hour' }
  /** Clocks jump over that hour on that night. */
  | { kind: 'skipped-hour' };

interface Day {
  year: number;
  month: number;
  day: number;
}

interface Hour {
  hour: number;
  minute: number;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

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
  if (!day || !DateTime.fromObject(day).isValid) return { kind: 'bad-day' };
  const hour = typed.hour.trim() === '' ? hourless : readHour(typed.hour);
  if (!hour) return { kind: 'bad-hour' };
  const moment = DateTime.fromObject({ ...day, ...hour }, { zone: timeZone });
  if (moment.hour !== hour.hour || moment.minute !== hour.minute) return { kind: 'skipped-hour' };
  // Luxon's own choice between the two depends on today's offset.
  const first = Math.min(...moment.getPossibleOffsets().map((each) => each.toMillis()));
  return { kind: 'instant', at: new Date(first) };
}

/** "2026-06-24" as a date field sends it; "24/06/2026" as people type it. */
function readDay(text: string): Day | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  const typed = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]].map(Number)
    : [typed?.[3], typed?.[2], typed?.[1]].map(Number);
  if (!year || !month || !day || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  return { year, month, day };
}

/** "09:30" as a time field sends it; "9 h 30", "9h", "14.30", "2:30 pm" as people type it. */
function readHour(text: string): Hour | undefined {
  const found = /^\s*(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?\s*(?:min)?\s*(am|pm)?\s*$/i.exec(text);
  if (!found) return undefined;
  const half = found[3]?.toLowerCase();
  const typed = Number(found[1]);
  if (half && (typed < 1 || typed > 12)) return undefined;
  const hour = half ? (typed % 12) + (half === 'pm' ? 12 : 0) : typed;
  const minute = Number(found[2] ?? 0);
  return hour <= 23 && minute <= 59 ? { hour, minute } : undefined;
}

/** What date and time fields show for an instant: { day: "2026-06-24", hour: "09:30" }. */
export function localFields(timeZone: string, at: Date | null): { day: string; hour: string } {
  if (!at) return { day: '', hour: '' };
  const moment = DateTime.fromJSDate(at, { zone: timeZone });
  return { day: moment.toFormat('yyyy-MM-dd'), hour: moment.toFormat('HH:mm') };
}
