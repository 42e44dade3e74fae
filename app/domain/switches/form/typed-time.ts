import { DateTime } from 'luxon';

export interface Day {
  year: number;
  month: number;
  day: number;
}

export interface Hour {
  hour: number;
  minute: number;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** "2026-06-24" as a date field sends it; "24/06/2026" as people type it. Undefined for no day of any calendar. */
export function readDay(text: string): Day | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  const typed = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]].map(Number)
    : [typed?.[3], typed?.[2], typed?.[1]].map(Number);
  if (!year || !month || !day || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  return DateTime.fromObject({ year, month, day }).isValid ? { year, month, day } : undefined;
}

/** "09:30" as a time field sends it; "9 h 30", "9h", "14.30", "2:30 pm" as people type it. */
export function readHour(text: string): Hour | undefined {
  const found = /^\s*(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?\s*(?:min)?\s*(am|pm)?\s*$/i.exec(text);
  if (!found) return undefined;
  const half = found[3]?.toLowerCase();
  const typed = Number(found[1]);
  if (half && (typed < 1 || typed > 12)) return undefined;
  const hour = half ? (typed % 12) + (half === 'pm' ? 12 : 0) : typed;
  const minute = Number(found[2] ?? 0);
  return hour <= 23 && minute <= 59 ? { hour, minute } : undefined;
}
