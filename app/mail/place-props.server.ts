import type { RegistrationPage } from '~/domain/registrations/registration-page.server';
import { sealToken } from '~/domain/registrations/registration-token';
import { groupShortCode } from '~/domain/registrations/short-code';
import { placeLine } from '~/domain/switches/place-line';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { formatPhone } from '~/i18n/format-phone';
import { spokenAddress } from '~/i18n/spoken-address';
import { whenInWords } from '~/i18n/when-in-words.server';
import { paths } from '~/paths';
import type { PlaceProps } from '~emails/place-facts';
import { howToCome } from './how-to-come.server';
import { frameOf, type MessageRoom } from './message-room.server';

/** One place at one Switch, as every letter about it says it. */
export function placeProps(
  room: MessageRoom,
  { registration, event }: Pick<RegistrationPage, 'registration' | 'event'>,
): Omit<PlaceProps, 'withCalendar'> {
  const { origin, settings } = room;
  const token = sealToken(settings.secret, registration.id);
  return {
    ...switchProps(room, event),
    who: registration.emailIsOwn ? '' : `${registration.firstName} ${registration.lastName}`,
    shortCode: groupShortCode(registration.shortCode),
    placeUrl: origin + paths.registration(token),
    // Opens a page that asks to confirm: a program that follows links cancels nobody.
    cannotComeUrl: origin + paths.askAtPlace(token, 'cancel'),
  };
}

/** What is the same for everybody at one Switch. */
export function switchProps(
  room: MessageRoom,
  event: SwitchEvent,
): Omit<PlaceProps, 'withCalendar' | 'who' | 'shortCode' | 'placeUrl' | 'cannotComeUrl'> {
  const { origin } = room;
  return {
    frame: frameOf(room, 'registration'),
    switchTitle: event.title,
    when: whenInWords(room.ctx.locale, event.zone.timeZone, event.startsAt, event.endsAt),
    where: placeLine(event.venue),
    howToCome: howToCome(room.ctx.locale, event.venue),
    callName: event.contactName,
    callPhone: formatPhone(event.contactPhone),
    codeAddress: spokenAddress(origin + paths.code()),
    switchUrl: origin + paths.switchEvent(event.slug),
  };
}
