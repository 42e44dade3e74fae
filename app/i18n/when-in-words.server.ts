import type { Locale } from '../domain/context';
import { dictionaryOf } from './dictionary.server';
import { fill } from './fill';
import { formatDays, formatHours } from './format-days';
import { formatDayAndHour, localDay } from './format-time';

/** « lundi 24 juin 2019, de 9 h 30 à 17 h », « du lundi 7 septembre 2020 à 9 h au mardi 8 septembre 2020 à 17 h ». */
export function whenInWords(locale: Locale, timeZone: string, from: Date, to: Date): string {
  if (localDay(timeZone, from) === localDay(timeZone, to))
    return `${formatDays(locale, timeZone, from, to)}, ${formatHours(locale, timeZone, from, to)}`;
  return fill(dictionaryOf(locale).emails.overDays, {
    from: formatDayAndHour(locale, timeZone, from),
    to: formatDayAndHour(locale, timeZone, to),
  });
}
