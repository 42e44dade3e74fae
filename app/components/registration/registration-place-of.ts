import type { Ctx } from '~/domain/context';
import { needKindsAmong } from '~/domain/needs/need-kinds';
import type {
  ContactKind,
  ForWhom,
  RegistrationStatus,
} from '~/domain/registrations/form/registration-input';
import { isUnanswered } from '~/domain/registrations/is-unanswered';
import type { WaitReason } from '~/domain/registrations/seats/decide-seats';
import { groupShortCode } from '~/domain/registrations/short-code';
import { registrationWindow } from '~/domain/switches/registration-window';
import { formatPhone } from '~/i18n/format-phone';
import { formatDayAndHour } from '~/i18n/format-time';
import { mayGrow, memberOf, waitsAs } from './registration-party-of';
import type { PlaceView } from './registration-place-view';

/** One registration with its Switch, its wait and its party, as the domain reads it. */
interface HeldPlace {
  registration: {
    id: string;
    status: RegistrationStatus;
    erasedAt: Date | null;
    createdAt: Date;
    firstName: string;
    lastName: string;
    stakeholderType: string;
    organization: string;
    contact: ContactKind;
    email: string | null;
    phone: string | null;
    companionName: string;
    companionPhone: string;
    accessNeeds: string | null;
    needKinds: string[];
    laterContact: boolean;
    isMinor: boolean;
    guardianName: string;
    guardianPhone: string | null;
    photoRights: boolean;
    privateNote: string;
    shortCode: string;
    forWhom: ForWhom;
    partialOk: boolean;
    askedAt: Date | null;
    keptAt: Date | null;
  };
  event: Parameters<typeof registrationWindow>[0] & { zone: { timeZone: string } };
  wait: { position: number; reason: WaitReason } | null;
  party: {
    id: string;
    firstName: string;
    lastName: string;
    status: RegistrationStatus;
    askedAt: Date | null;
    keptAt: Date | null;
  }[];
}

/** Puts one registration into the reader's words. @param tokenOf seals the link of another person of the party */
export function placeViewOf(
  { registration, event, wait, party }: HeldPlace,
  { hub, locale, now }: Pick<Ctx, 'hub' | 'locale' | 'now'>,
  tokenOf: (id: string) => string,
): PlaceView {
  const nameOf = (person: { firstName: string; lastName: string }) =>
    `${person.firstName} ${person.lastName}`;
  const window = registrationWindow(event, now);
  const type = hub.stakeholderTypes.find((each) => each.slug === registration.stakeholderType);
  const isAsked = (person: Parameters<typeof isUnanswered>[0]) =>
    window === 'cancelled' || window === 'over' ? false : isUnanswered(person);
  const phoneOf = (phone: string | null) => (phone ? formatPhone(phone) : '');
  return {
    status: registration.erasedAt ? 'erased' : registration.status,
    name: nameOf(registration),
    firstName: registration.firstName,
    lastName: registration.lastName,
    stakeholderType: registration.stakeholderType,
    typeLabel: type?.label[locale] ?? registration.stakeholderType,
    organization: registration.organization,
    contact: registration.contact,
    email: registration.email ?? '',
    phone: phoneOf(registration.phone),
    companionName: registration.companionName,
    companionPhone: phoneOf(registration.companionPhone),
    accessNeeds: registration.accessNeeds ?? '',
    needKinds: needKindsAmong(registration.needKinds),
    laterContact: registration.laterContact,
    isMinor: registration.isMinor,
    guardianName: registration.guardianName,
    guardianPhone: phoneOf(registration.guardianPhone),
    photoRights: registration.photoRights,
    hasNote: registration.privateNote !== '',
    registeredOn: formatDayAndHour(locale, event.zone.timeZone, registration.createdAt),
    shortCode: groupShortCode(registration.shortCode),
    forWhom: registration.forWhom,
    wait: wait && { ahead: wait.position - 1, reason: wait.reason },
    party: party
      .filter((person) => person.id !== registration.id)
      .map((person) => memberOf(person, tokenOf(person.id), isAsked(person), window)),
    mayGrow: mayGrow(registration, party, window),
    waitsAs: waitsAs(registration, party),
    isAsked: isAsked(registration),
    hasKept:
      registration.status === 'confirmed' && registration.askedAt !== null && !isUnanswered(registration),
    closed: window === 'cancelled' || window === 'over' ? window : null,
  };
}
