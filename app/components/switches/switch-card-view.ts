import type { Locale } from '~/domain/context';
import { registrationWindow } from '~/domain/switches/registration-window';
import type { ListedSwitch } from '~/domain/switches/switch-event';
import { calendarLeaf, formatDays, formatHours } from '~/i18n/format-days';

/** Where a Switch stands for somebody who would like to come; keys of words.switches.state. */
export type SwitchState = 'open' | 'full' | 'notOpenYet' | 'closed' | 'cancelled' | 'over' | 'draft';

export interface SwitchCardView {
  slug: string;
  title: string;
  zone: { name: string; hue: string };
  leaf: { weekday: string; day: string; month: string };
  /** "2026-06-24T07:00:00.000Z", for machines. */
  startsAt: string;
  days: string;
  hours: string;
  place: string;
  state: SwitchState;
  seatsLeft: number;
  capacity: number;
}

/** What a card says of a Switch, in words of the reader's language and the zone's own time. */
export function switchCardOf(
  event: ListedSwitch,
  confirmed: number,
  reader: { locale: Locale; now: Date },
): SwitchCardView {
  const { timeZone } = event.zone;
  const seatsLeft = Math.max(0, event.capacity - confirmed);
  return {
    slug: event.slug,
    title: event.title,
    zone: { name: event.zone.name, hue: event.zone.hue },
    leaf: calendarLeaf(reader.locale, timeZone, event.startsAt),
    startsAt: event.startsAt.toISOString(),
    days: formatDays(reader.locale, timeZone, event.startsAt, event.endsAt),
    hours: formatHours(reader.locale, timeZone, event.startsAt, event.endsAt),
    place: `${event.venue.name}, ${event.venue.communeName}`,
    state: switchStateOf(event, seatsLeft, reader.now),
    seatsLeft,
    capacity: event.capacity,
  };
}

export function switchStateOf(event: ListedSwitch, seatsLeft: number, now: Date): SwitchState {
  if (event.status === 'draft') return 'draft';
  const window = registrationWindow(event, now);
  if (window === 'open') return seatsLeft > 0 ? 'open' : 'full';
  return window === 'not-open-yet' ? 'notOpenYet' : window;
}
