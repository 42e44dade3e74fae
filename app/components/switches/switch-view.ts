import type { Locale } from '~/domain/context';
import type { Hub } from '~/domain/hubs/hub';
import { ideasOpenUntil, takesIdeas } from '~/domain/ideas/opening';
import type { SwitchEvent, Venue } from '~/domain/switches/switch-event';
import { formatDays, formatHours } from '~/i18n/format-days';
import { formatDay, formatHour } from '~/i18n/format-time';
import { type SessionView, sessionViewsOf } from './session-view';
import { type SwitchState, switchStateOf } from './switch-card-view';
import { type SwitchSeatsView, switchSeatsViewOf } from './switch-seats-view';

/** Everything the page of a Switch says, already in the reader's language and the zone's own time. */
export interface SwitchView extends SwitchSeatsView {
  slug: string;
  title: string;
  purpose: string;
  state: SwitchState;
  isDemo: boolean;
  cancellationReason: string | null;
  /** The day for which it was planned before it was postponed, in words. */
  postponedFrom: string | null;
  /** The same instant in ISO, for machines. */
  previousStart: string | null;
  zone: { slug: string; name: string; hue: string };
  /** Instants in ISO, for machines. */
  startsAt: string;
  endsAt: string;
  days: string;
  hours: string;
  /** The zone keeps another time than the rest of the hub. */
  isLocalTime: boolean;
  venue: Venue;
  sessions: SessionView[];
  audiences: string[];
  contactName: string;
  contactPhone: string;
  capacity: number;
  opens: { day: string; hour: string };
  closes: { day: string; hour: string };
  /** The same two in ISO, for machines. */
  opensAt: string;
  closesAt: string;
  /** Whether it takes ideas, and the last day on which it does, or did. */
  ideas: { isOpen: boolean; until: string };
}

export function switchViewOf(
  event: SwitchEvent,
  seats: { confirmed: number; confirmedByType: Record<string, number> },
  reader: { locale: Locale; now: Date; hub: Hub },
): SwitchView {
  const { locale, now, hub } = reader;
  const { timeZone } = event.zone;
  const places = switchSeatsViewOf(event, seats, reader);
  const moment = (at: Date) => ({
    day: formatDay(locale, timeZone, at),
    hour: formatHour(locale, timeZone, at),
  });
  return {
    slug: event.slug,
    title: event.title,
    purpose: event.purpose,
    state: switchStateOf(event, places.seatsLeft, now),
    isDemo: event.isDemo,
    cancellationReason: event.cancellationReason,
    postponedFrom: event.postponedFrom && formatDay(locale, timeZone, event.postponedFrom),
    previousStart: event.postponedFrom?.toISOString() ?? null,
    zone: event.zone,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    days: formatDays(locale, timeZone, event.startsAt, event.endsAt),
    hours: formatHours(locale, timeZone, event.startsAt, event.endsAt),
    isLocalTime: hub.zones.some((zone) => zone.timeZone !== timeZone),
    venue: event.venue,
    sessions: sessionViewsOf(event, locale),
    audiences: event.audiences,
    contactName: event.contactName,
    contactPhone: event.contactPhone,
    capacity: event.capacity,
    ...places,
    opens: moment(event.registrationOpensAt),
    closes: moment(event.registrationClosesAt),
    opensAt: event.registrationOpensAt.toISOString(),
    closesAt: event.registrationClosesAt.toISOString(),
    ideas: { isOpen: takesIdeas(event, now), until: formatDay(locale, timeZone, ideasOpenUntil(event)) },
  };
}
