import type { Locale } from '../domain/context';

const formats = new Map<string, Intl.DateTimeFormat>();
const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

function format(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(TAGS[locale], { timeZone, ...options });
    formats.set(key, made);
  }
  return made;
}

/** « lundi 24 juin 2019 » / "Monday 24 June 2019"; the first of a month is « 1er » in French. */
export function formatDay(locale: Locale, timeZone: string, at: Date): string {
  const text = format(locale, timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);
  return locale === 'fr' ? text.replace(/ 1 /, ' 1er ') : text.replace(',', '');
}

/** « 9 h 30 », « 14 h » / "9:30 am", "2 pm". */
export function formatHour(locale: Locale, timeZone: string, at: Date): string {
  const parts = format('en', timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const hour = read('hour');
  const minute = read('minute');
  if (locale === 'fr')
    return minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${String(minute).padStart(2, '0')}`;
  const half = hour < 12 ? 'am' : 'pm';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return minute === 0
    ? `${twelve}\u00a0${half}`
    : `${twelve}:${String(minute).padStart(2, '0')}\u00a0${half}`;
}

/** « lundi 24 juin 2019 à 9 h 30 » / "Monday 24 June 2019 at 9:30 am". */
export function formatDayAndHour(locale: Locale, timeZone: string, at: Date): string {
  const joint = locale === 'fr' ? ' à ' : ' at ';
  return formatDay(locale, timeZone, at) + joint + formatHour(locale, timeZone, at);
}

/** The local calendar day, "2019-06-24": to tell whether two instants fall on one day there. */
export function localDay(timeZone: string, at: Date): string {
  const parts = format('en', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    at,
  );
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${read('year')}-${read('month')}-${read('day')}`;
}
