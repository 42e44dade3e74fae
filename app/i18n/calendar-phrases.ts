import type { Locale } from '../domain/context';
import type { SwitchSession } from '../domain/switches/switch-event';
import { fill } from './fill';
import { formatPhone } from './format-phone';
import { formatDay, formatHour } from './format-time';
import type { Dictionary } from './fr';

/** The sentences of a calendar's event in one language. */
export function calendarPhrases(locale: Locale, { emails, switches }: Dictionary) {
  const words = emails.calendar;
  return {
    cancelledTitle: (title: string) => fill(words.cancelledTitle, { title }),
    cancelledBecause: (reason: string) => fill(words.cancelledBecause, { reason }),
    programme: words.programme,
    session: ({ kind, title, startsAt, endsAt }: Omit<SwitchSession, 'id'>, timeZone: string) =>
      fill(words.sessionLine, {
        day: formatDay(locale, timeZone, startsAt),
        from: formatHour(locale, timeZone, startsAt),
        to: formatHour(locale, timeZone, endsAt),
        what: title || switches.sessionKinds[kind],
      }),
    howToCome: (access: string) => fill(words.howToCome, { access }),
    // Without a name, the sentence has one space too many.
    contact: (name: string, phone: string) =>
      fill(words.contact, { name, phone: formatPhone(phone) }).replace(/ {2,}/g, ' '),
    moreAt: (url: string) => fill(words.moreAt, { url }),
  };
}
