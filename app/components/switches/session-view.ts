import type { Locale } from '~/domain/context';
import type { SessionKind, SwitchEvent } from '~/domain/switches/switch-event';
import { formatHours } from '~/i18n/format-days';
import { formatDay } from '~/i18n/format-time';

/** What a programme says of one session, in the reader's language and the zone's own time. */
export interface SessionView {
  id: string;
  kind: SessionKind;
  title: string;
  day: string;
  hours: string;
  /** '' where it is not said; so are the next two. */
  room: string;
  facilitator: string;
  description: string;
}

export function sessionViewsOf(event: Pick<SwitchEvent, 'sessions' | 'zone'>, locale: Locale): SessionView[] {
  const { timeZone } = event.zone;
  return event.sessions.map(({ id, kind, title, room, facilitator, description, startsAt, endsAt }) => ({
    id,
    kind,
    title,
    room,
    facilitator,
    description,
    day: formatDay(locale, timeZone, startsAt),
    hours: formatHours(locale, timeZone, startsAt, endsAt),
  }));
}
