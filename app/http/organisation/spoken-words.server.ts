import type { VoiceKind } from '~/domain/calls/voice-kinds';
import type { SayMessage } from '~/domain/messages/announcing';
import { placeLine } from '~/domain/switches/place-line';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDayAndHour } from '~/i18n/format-time';
import { partnerInWords } from '~/i18n/partner-in-words';
import { wordsToSay } from '../words-to-say.server';

/**
 * One message as it is said by voice, in the language that the person chose, with the facts as they are now. What
 * somebody wrote in their own words is said in these.
 */
export function spokenWords(...[event, person, message]: Parameters<SayMessage>): string {
  const { kind, locale, details } = message;
  const own = wordsToSay(event, person, locale, details);
  if (own) return own.text;
  const say: Partial<Record<string, string>> = dictionaryOf(locale).calls.say satisfies Record<
    VoiceKind,
    string
  >;
  return fill(say[kind] ?? '', {
    title: event.title,
    when: formatDayAndHour(locale, event.zone.timeZone, event.startsAt),
    where: placeLine(event.venue),
    commune: String(details.commune ?? ''),
    partner: partnerInWords(details),
    reason: String(details.reason ?? event.cancellationReason ?? ''),
  });
}
