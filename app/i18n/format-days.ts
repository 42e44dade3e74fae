import type { Locale } from '../domain/context';
import { formatDay, formatHour, localDay } from './format-time';

/** « lundi 24 juin 2019 », or « du lundi 7 au mardi 8 septembre 2020 » / "Monday 7 to Tuesday 8 September 2020". */
export function formatDays(locale: Locale, timeZone: string, from: Date, to: Date): string {
  if (localDay(timeZone, from) === localDay(timeZone, to)) return formatDay(locale, timeZone, from);
  const last = formatDay(locale, timeZone, to);
  const first = withoutWhatTheyShare(formatDay(locale, timeZone, from), last);
  return locale === 'fr' ? `du ${first} au ${last}` : `${first} to ${last}`;
}

/**
 * « de 9 h 30 à 17 h » / "9:30 am to 5 pm"; over several days only the first start and the last end:
 * « début à 9 h 30, fin à 16 h le dernier jour ».
 */
export function formatHours(locale: Locale, timeZone: string, from: Date, to: Date): string {
  const start = formatHour(locale, timeZone, from);
  const end = formatHour(locale, timeZone, to);
  if (localDay(timeZone, from) !== localDay(timeZone, to))
    return locale === 'fr'
      ? `début à ${start}, fin à ${end} le dernier jour`
      : `starts at ${start}, ends at ${end} on the last day`;
  return locale === 'fr' ? `de ${start} à ${end}` : `${start} to ${end}`;
}

/** "lundi 7 septembre 2020" beside "mardi 8 septembre 2020" → "lundi 7". */
function withoutWhatTheyShare(first: string, last: string): string {
  const [weekday = '', day = '', month = '', year = ''] = first.split(' ');
  const [, , lastMonth, lastYear] = last.split(' ');
  if (year !== lastYear) return first;
  return month === lastMonth ? `${weekday} ${day}` : `${weekday} ${day} ${month}`;
}

/** The leaf of a calendar: « 24 », « juin » (whole month, since a leaf has room for it). */
export function calendarLeaf(
  locale: Locale,
  timeZone: string,
  at: Date,
): { day: string; month: string; weekday: string } {
  const [weekday = '', day = '', month = ''] = formatDay(locale, timeZone, at).split(' ');
  return { weekday, day, month };
}
