import type { TeamRidesView } from '~/components/rides/team-rides-view';
import type { Ctx } from '~/domain/context';
import type { TeamRidesPage } from '~/domain/rides/rides-pages.server';
import { localFields } from '~/domain/switches/form/local-moment';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDayAndHour } from '~/i18n/format-time';

/** Minibuses and shared cars in words, in the zone's time. */
export function teamRidesView(
  { locale, now }: Pick<Ctx, 'locale' | 'now'>,
  event: SwitchEvent,
  { isOpen, shuttles, communes }: TeamRidesPage,
): TeamRidesView {
  const { timeZone } = event.zone;
  const text = dictionaryOf(locale).rides;
  return {
    isOpen,
    communes,
    mayChange: event.status !== 'cancelled' && now < event.endsAt,
    day: localFields(timeZone, event.startsAt).day,
    shuttles: shuttles.map((shuttle) => ({
      id: shuttle.id,
      commune: shuttle.communeName,
      leaves: fill(text.leaves, {
        when: formatDayAndHour(locale, timeZone, shuttle.leavesAt),
        place: shuttle.meetingPoint,
      }),
      seats: shuttle.seats,
      isToCheck: shuttle.isToCheck,
      isCancelled: shuttle.cancelledAt !== null,
      passengers: shuttle.passengers,
    })),
  };
}
