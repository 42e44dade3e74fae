import type { Locale } from '~/domain/context';
import { placeLine } from '~/domain/switches/place-line';
import type { SessionKind, SwitchEvent } from '~/domain/switches/switch-event';
import { fill } from '~/i18n/fill';
import { formatDay, formatHour } from '~/i18n/format-time';
import type { CalendarEntry } from './calendar-entry';

/** The sentences of a calendar's event; the e-mails' section of the dictionary holds them. */
export interface CalendarWords {
  readonly cancelledTitle: string;
  readonly cancelledBecause: string;
  readonly programme: string;
  readonly sessionLine: string;
  readonly howToCome: string;
  readonly contact: string;
  readonly moreAt: string;
  readonly sessionKinds: Readonly<Record<SessionKind, string>>;
}

export interface EntryOptions {
  locale: Locale;
  words: CalendarWords;
  /** Absolute address of the Switch's page. */
  url: string;
  /** Phone number as people write it. */
  contactPhone: string;
}

/** One entry from the first session's start to the last one's end; the sessions are told in the description. */
export function entryOfSwitch(event: SwitchEvent, options: EntryOptions): CalendarEntry {
  const { words, url } = options;
  const cancelled = event.status === 'cancelled';
  const { venue } = event;
  return {
    uid: event.calendarUid,
    sequence: event.calendarSequence,
    cancelled,
    title: cancelled ? fill(words.cancelledTitle, { title: event.title }) : event.title,
    description: description(event, options),
    location: placeLine(venue),
    url,
    start: event.startsAt,
    end: event.endsAt,
    timeZone: event.zone.timeZone,
    stamp: event.updatedAt,
    lastModified: event.updatedAt,
  };
}

function description(event: SwitchEvent, options: EntryOptions): string {
  const { words, url, contactPhone } = options;
  const parts: string[] = [];
  if (event.status === 'cancelled') {
    parts.push(fill(words.cancelledBecause, { reason: event.cancellationReason ?? '' }));
  }
  parts.push(event.purpose);
  if (event.sessions.length > 1) {
    const lines = event.sessions.map((session) => sessionLine(event, session, options));
    parts.push([words.programme, ...lines].join('\n'));
  }
  if (event.venue.accessInformation !== '') {
    parts.push(fill(words.howToCome, { access: event.venue.accessInformation }));
  }
  const contact = fill(words.contact, { name: event.contactName, phone: contactPhone });
  parts.push(contact.replace(/\s+/g, ' '));
  parts.push(fill(words.moreAt, { url }));
  return parts.filter((part) => part !== '').join('\n\n');
}

function sessionLine(
  event: SwitchEvent,
  session: SwitchEvent['sessions'][number],
  { locale, words }: EntryOptions,
): string {
  const { timeZone } = event.zone;
  return fill(words.sessionLine, {
    day: formatDay(locale, timeZone, session.startsAt),
    from: formatHour(locale, timeZone, session.startsAt),
    to: formatHour(locale, timeZone, session.endsAt),
    what: session.title || words.sessionKinds[session.kind],
  });
}
