import {
  type ForWhom,
  MAX_GROUP,
  type RegistrationStatus,
} from '~/domain/registrations/form/registration-input';
import type { RegistrationWindow } from '~/domain/switches/registration-window';
import { paths } from '~/paths';
import type { PartyMember, PlaceView } from './registration-place-view';

interface Standing {
  id: string;
  status: RegistrationStatus;
}

interface InGroup extends Standing {
  forWhom: ForWhom;
  partialOk: boolean;
}

/** One of the others of a group. @param token of their own page */
export function memberOf(
  person: Standing & { firstName: string; lastName: string },
  token: string,
  isAsked: boolean,
  window: RegistrationWindow,
): PartyMember {
  const mayCancel = person.status !== 'cancelled' && window !== 'cancelled' && window !== 'over';
  return {
    name: `${person.firstName} ${person.lastName}`,
    status: person.status,
    isAsked,
    url: paths.registration(token),
    changeUrl: `${paths.askAtPlace(token, 'change')}#question`,
    cancelUrl: mayCancel ? `${paths.askAtPlace(token, 'cancel')}#question` : null,
  };
}

export function mayGrow(
  registration: InGroup,
  party: readonly Standing[],
  window: RegistrationWindow,
): boolean {
  const active = party.filter(({ status }) => status !== 'cancelled').length;
  return (
    registration.forWhom === 'group' &&
    registration.status !== 'cancelled' &&
    window === 'open' &&
    active < MAX_GROUP
  );
}

/** How a group of which several wait does so. */
export function waitsAs(registration: InGroup, party: readonly Standing[]): PlaceView['waitsAs'] {
  const waiting = party.filter(({ status }) => status === 'waitlisted').length;
  if (registration.status !== 'waitlisted' || waiting < 2) return null;
  return registration.partialOk ? 'one by one' : { together: waiting };
}
