import type { Locale } from '~/domain/context';
import type { Hub } from '~/domain/hubs/hub';
import { seatsLeft as seatsLeftFor } from '~/domain/registrations/seats/decide-seats';
import { seatPlan } from '~/domain/registrations/seats/seat-plan';
import type { SessionKind, SwitchEvent, Venue } from '~/domain/switches/switch-event';
import { formatDays, formatHours } from '~/i18n/format-days';
import { formatDay, formatHour } from '~/i18n/format-time';
import { type SwitchState, switchStateOf } from './switch-card-view';

/** Everything the page of a Switch says, already in the reader's language and the zone's own time. */
export interface SwitchView {
  slug: string;
  title: string;
  purpose: string;
  state: SwitchState;
  isDemo: boolean;
  cancellationReason: string | null;
  /** The day for which it was planned before it was postponed, in words. */
  postponedFrom: string | null;
  zone: { slug: string; name: string; hue: string };
  /** Instants in ISO, for machines. */
  startsAt: string;
  endsAt: string;
  days: string;
  hours: string;
  /** The zone keeps another time than the rest of the hub. */
  isLocalTime: boolean;
  venue: Venue;
  sessions: { id: string; kind: SessionKind; title: string; day: string; hours: string }[];
  audiences: string[];
  contactName: string;
  contactPhone: string;
  capacity: number;
  seatsLeft: number;
  /** Free places that are still kept for a type of person. */
  reserved: { type: string; count: number }[];
  /** Everything that is free is kept for somebody. */
  onlyReserved: boolean;
  /** Types of people who can only wait for now, although places are left. */
  waitsFor: { slug: string; label: string }[];
  releaseDay: string | null;
  opens: { day: string; hour: string };
  closes: { day: string; hour: string };
}

export function switchViewOf(
  event: SwitchEvent,
  seats: { confirmed: number; confirmedByType: Record<string, number> },
  reader: { locale: Locale; now: Date; hub: Hub },
): SwitchView {
  const { locale, now, hub } = reader;
  const { timeZone } = event.zone;
  const seatsLeft = Math.max(0, event.capacity - seats.confirmed);
  const moment = (at: Date) => ({
    day: formatDay(locale, timeZone, at),
    hour: formatHour(locale, timeZone, at),
  });
  const isKept = event.releaseAt === null || now < event.releaseAt;
  const reserved = isKept && seatsLeft > 0 ? stillReserved(event, seats.confirmedByType, reader) : [];
  return {
    slug: event.slug,
    title: event.title,
    purpose: event.purpose,
    state: switchStateOf(event, seatsLeft, now),
    isDemo: event.isDemo,
    cancellationReason: event.cancellationReason,
    postponedFrom: event.postponedFrom && formatDay(locale, timeZone, event.postponedFrom),
    zone: event.zone,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    days: formatDays(locale, timeZone, event.startsAt, event.endsAt),
    hours: formatHours(locale, timeZone, event.startsAt, event.endsAt),
    isLocalTime: hub.zones.some((zone) => zone.timeZone !== timeZone),
    venue: event.venue,
    sessions: event.sessions.map((session) => ({
      id: session.id,
      kind: session.kind,
      title: session.title,
      day: formatDay(locale, timeZone, session.startsAt),
      hours: formatHours(locale, timeZone, session.startsAt, session.endsAt),
    })),
    audiences: event.audiences,
    contactName: event.contactName,
    contactPhone: event.contactPhone,
    capacity: event.capacity,
    seatsLeft,
    reserved,
    onlyReserved: seatsLeft > 0 && reserved.reduce((sum, { count }) => sum + count, 0) >= seatsLeft,
    waitsFor: seatsLeft > 0 ? typesThatWait(event, seats.confirmedByType, reader) : [],
    releaseDay: event.releaseAt ? formatDay(locale, timeZone, event.releaseAt) : null,
    opens: moment(event.registrationOpensAt),
    closes: moment(event.registrationClosesAt),
  };
}

/** Their maximum is reached, or what is left is kept for others. */
function typesThatWait(
  event: SwitchEvent,
  confirmedByType: Record<string, number>,
  { hub, locale, now }: { hub: Hub; locale: Locale; now: Date },
): SwitchView['waitsFor'] {
  const plan = seatPlan(event, now);
  return hub.stakeholderTypes
    .filter(({ slug }) => seatsLeftFor(plan, confirmedByType, slug) === 0)
    .map(({ slug, label }) => ({ slug, label: label[locale] }));
}

function stillReserved(
  event: SwitchEvent,
  confirmedByType: Record<string, number>,
  { hub, locale }: { hub: Hub; locale: Locale },
): SwitchView['reserved'] {
  return event.seatRules
    .map(({ stakeholderType, reserved }) => ({
      count: reserved - (confirmedByType[stakeholderType] ?? 0),
      type:
        hub.stakeholderTypes.find((type) => type.slug === stakeholderType)?.label[locale] ?? stakeholderType,
    }))
    .filter(({ count }) => count > 0);
}
