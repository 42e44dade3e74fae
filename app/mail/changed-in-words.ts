import type { Locale } from '~/domain/context';
import type { WhenAndWhere } from '~/domain/switches/when-and-where';
import { formatDay } from '~/i18n/format-time';
import { joinAll } from '~/i18n/join-all';
import { whenInWords } from '~/i18n/when-in-words.server';
import type { ChangedProps } from '~emails/letters/switch-changed';

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
