import type { Locale } from '~/domain/context';
import type { WhenAndWhere } from '~/domain/switches/when-and-where';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDays, formatHours } from '~/i18n/format-days';
import { formatDay, formatDayAndHour, localDay } from '~/i18n/format-time';
import { joinAll } from '~/i18n/join-all';
import type { ChangedProps } from '~emails/letters/switch-changed';

/** « lundi 24 juin 2019, de 9 h 30 à 17 h », « du lundi 7 septembre 2020 à 9 h au mardi 8 septembre 2020 à 17 h ». */
export function whenInWords(locale: Locale, timeZone: string, from: Date, to: Date): string {
  if (localDay(timeZone, from) === localDay(timeZone, to))
    return `${formatDays(locale, timeZone, from, to)}, ${formatHours(locale, timeZone, from, to)}`;
  return fill(dictionaryOf(locale).emails.overDays, {
    from: formatDayAndHour(locale, timeZone, from),
    to: formatDayAndHour(locale, timeZone, to),
  });
}

/** What a message's details tell of before and after; '' where they tell nothing. */
export function changedInWords(
  locale: Locale,
  details: Record<string, unknown>,
): Pick<ChangedProps, 'before' | 'days'> {
  const { before, after } = details as { before?: WhenAndWhere; after?: WhenAndWhere };
  if (!before) return { before: { when: '', where: '' } };
  const { startsAt, endsAt, timeZone, place } = before;
  return {
    before: { when: whenInWords(locale, timeZone, new Date(startsAt), new Date(endsAt)), where: place },
    days: after && { before: daysInWords(locale, before), after: daysInWords(locale, after) },
  };
}

/** Only where there are days between the first and the last one. */
function daysInWords(locale: Locale, { days = [] }: Partial<WhenAndWhere>): string {
  if (days.length < 2) return '';
  return joinAll(
    locale,
    days.map((day) => formatDay(locale, 'UTC', new Date(`${day}T12:00:00Z`))),
  );
}
