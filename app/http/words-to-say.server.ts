import type { Locale } from '~/domain/context';
import { fillVariables } from '~/domain/messages/campaigns/variables';
import { readOwnWords } from '~/domain/messages/own-words';
import { groupShortCode } from '~/domain/registrations/short-code';
import { placeLine } from '~/domain/switches/place-line';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatPhone } from '~/i18n/format-phone';
import { whenInWords } from '~/i18n/when-in-words.server';

/**
 * The team's own words as they are said to one person; a link is where their code is typed.
 * Undefined where a message carries none in their language.
 */
export function wordsToSay(
  event: SwitchEvent,
  person: { firstName: string; lastName: string; shortCode: string },
  locale: Locale,
  details: unknown,
): { subject: string; text: string } | undefined {
  const words = readOwnWords(details)[locale];
  if (!words) return undefined;
  const values = {
    firstName: person.firstName,
    lastName: person.lastName,
    code: groupShortCode(person.shortCode),
    link: dictionaryOf(locale).campaigns.spokenLink,
    title: event.title,
    date: whenInWords(locale, event.zone.timeZone, event.startsAt, event.endsAt),
    place: placeLine(event.venue),
    phone: formatPhone(event.contactPhone),
  };
  return { subject: fillVariables(words.subject, values), text: fillVariables(words.text, values) };
}
