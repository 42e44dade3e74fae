import type { CalendarEntry } from './calendar-entry';

/** What of a Switch a calendar tells. */
export interface CalendarSwitch {
  status: 'draft' | 'published' | 'cancelled';
  title: string;
  purpose: string;
  sessions: readonly CalendarSession[];
  startsAt: Date;
  endsAt: Date;
  zone: { timeZone: string };
  venue: { accessInformation: string };
  contactName: string;
  contactPhone: string;
  cancellationReason: string | null;
  calendarUid: string;
  calendarSequence: number;
  updatedAt: Date;
}

interface CalendarSession {
  kind: 'pleniere' | 'forum' | 'chantier' | 'autre';
  title: string;
  startsAt: Date;
  endsAt: Date;
}

/** The sentences around what it tells, in the reader's language. */
export interface CalendarPhrases {
  cancelledTitle(title: string): string;
  cancelledBecause(reason: string): string;
  programme: string;
  session(session: CalendarSession, timeZone: string): string;
  howToCome(access: string): string;
  contact(name: string, phone: string): string;
  moreAt(url: string): string;
}

export interface EntryOptions {
  phrases: CalendarPhrases;
  /** Where, on one line. */
  place: string;
  /** Absolute address of the Switch's page. */
  url: string;
}

/** One entry from the first session's start to the last one's end; the sessions are told in the description. */
export function entryOfSwitch(event: CalendarSwitch, options: EntryOptions): CalendarEntry {
  const cancelled = event.status === 'cancelled';
  return {
    uid: event.calendarUid,
    sequence: event.calendarSequence,
    cancelled,
    title: cancelled ? options.phrases.cancelledTitle(event.title) : event.title,
    description: description(event, options),
    location: options.place,
    url: options.url,
    start: event.startsAt,
    end: event.endsAt,
    timeZone: event.zone.timeZone,
    stamp: event.updatedAt,
    lastModified: event.updatedAt,
  };
}

function description(event: CalendarSwitch, { phrases, url }: EntryOptions): string {
  const { sessions, zone, venue } = event;
  const programme = sessions.map((session) => phrases.session(session, zone.timeZone));
  const parts = [
    event.status === 'cancelled' ? phrases.cancelledBecause(event.cancellationReason ?? '') : '',
    event.purpose,
    programme.length > 1 ? [phrases.programme, ...programme].join('\n') : '',
    venue.accessInformation === '' ? '' : phrases.howToCome(venue.accessInformation),
    phrases.contact(event.contactName, event.contactPhone),
    phrases.moreAt(url),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
