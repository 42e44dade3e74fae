import type { MyRidesView, RequestView, ShuttleView } from '~/components/rides/my-rides-view';
import type { Ctx } from '~/domain/context';
import type { MyRidesPage, SeenRequest } from '~/domain/rides/rides-pages.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDayAndHour } from '~/i18n/format-time';

/** What one person sees of getting there with others, in their language and the zone's time. */
export function myRidesView(ctx: Pick<Ctx, 'locale' | 'now'>, page: MyRidesPage): MyRidesView {
  const { registration, party, bookings, mine } = page;
  const coming = party.filter(({ status }) => status === 'confirmed').map(named);
  const asked = new Set(page.byMe.map(({ rideId }) => rideId));
  const isComing = registration.status === 'confirmed' && !registration.erasedAt;
  return {
    switchTitle: page.event.title,
    stopped: page.isOpen ? (isComing ? null : 'not-coming') : 'closed',
    contactRefusal: page.contactRefusal,
    shuttles: page.shuttles
      .filter(({ leavesAt }) => leavesAt > ctx.now)
      .map((shuttle) => shuttleView(ctx, page, shuttle, coming)),
    unseated: coming.filter(({ id }) => !bookings.has(id)),
    mine: mine ? { kind: mine.kind, commune: mine.communeName, seats: mine.seats } : null,
    others: page.others
      .filter(({ id }) => !asked.has(id))
      .map(({ id, kind, communeName, seats, agreed }) => ({
        ...{ id, kind },
        commune: communeName,
        seats: seats - agreed,
      })),
    toMe: page.toMe.map(requestView),
    byMe: page.byMe.map(requestView),
  };
}

function shuttleView(
  { locale }: Pick<Ctx, 'locale'>,
  { event, bookings }: MyRidesPage,
  shuttle: MyRidesPage['shuttles'][number],
  coming: { id: string; name: string }[],
): ShuttleView {
  const { id, communeName, leavesAt, meetingPoint, seats, booked, isToCheck, cancelledAt } = shuttle;
  const when = formatDayAndHour(locale, event.zone.timeZone, leavesAt);
  return {
    ...{ id, isToCheck },
    commune: communeName,
    leaves: fill(dictionaryOf(locale).rides.leaves, { when, place: meetingPoint }),
    left: Math.max(0, seats - booked),
    isCancelled: cancelledAt !== null,
    booked: coming.filter((person) => bookings.get(person.id) === id),
  };
}

function requestView({ id, kind, communeName, seats, state, partner }: SeenRequest): RequestView {
  return {
    ...{ id, kind, seats, state },
    commune: communeName,
    partner: partner && {
      name: partner.name,
      phone: partner.phone ?? '',
      email: partner.email ?? '',
    },
  };
}

function named({ id, firstName, lastName }: { id: string; firstName: string; lastName: string }) {
  return { id, name: `${firstName} ${lastName}`.trim() };
}
