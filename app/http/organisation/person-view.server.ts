import type { PersonCall } from '~/components/person/person-calls';
import type { PersonMessage } from '~/components/person/person-messages';
import type { PersonView } from '~/components/person/person-view';
import type { PlaceView } from '~/components/registration/registration-place-view';
import type { Ctx } from '~/domain/context';
import type { MessageKind } from '~/domain/messages/message-kinds';
import type { PersonPage } from '~/domain/registrations/person-page.server';
import { formatDay, formatDayAndHour } from '~/i18n/format-time';

/** What is known of one person → what their page shows, in the reader's language and the zone's time. */
export function personView(
  found: PersonPage,
  place: PlaceView,
  { locale }: Pick<Ctx, 'locale'>,
): { person: PersonView; messages: PersonMessage[]; calls: PersonCall[]; mayReadMessages: boolean } {
  const { registration, event, party, workTable } = found;
  const when = (at: Date) => formatDayAndHour(locale, event.zone.timeZone, at);
  return {
    person: {
      id: registration.id,
      slug: event.slug,
      place,
      wait: found.wait,
      party: party
        .filter(({ id }) => id !== registration.id)
        .map(({ id, firstName, lastName, status }) => ({ id, name: `${firstName} ${lastName}`, status })),
      table: workTable,
      phoneHref: registration.phone ? `tel:${registration.phone}` : undefined,
      isRefused: registration.emailRefusedAt !== null,
      mayKnowNeeds: found.mayKnowNeeds,
      seatReason: registration.seatReason,
      note: registration.privateNote,
      consent: found.consent && {
        ...found.consent,
        day: formatDay(locale, event.zone.timeZone, found.consent.at),
      },
    },
    messages: found.messages.map(({ id, kind, channel, state, createdAt }) => ({
      ...{ id, channel, state },
      kind: kind as MessageKind,
      when: when(createdAt),
    })),
    calls: found.calls.map(({ id, outcome, at, callBackAt, byName }) => ({
      ...{ id, outcome, by: byName },
      when: when(at),
      callBack: callBackAt && when(callBackAt),
    })),
    mayReadMessages: found.mayReadMessages,
  };
}
