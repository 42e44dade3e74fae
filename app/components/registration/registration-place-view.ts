import type { NeedKind } from '~/domain/needs/need-kinds';
import type { RegistrationStatus } from '~/domain/registrations/form/registration-input';
import type { WaitReason } from '~/domain/registrations/seats/decide-seats';
import type { FormState } from '~/ui/form-state';

/** What the page of one registration shows, already in the reader's language. */
export interface PlaceView {
  status: RegistrationStatus | 'erased';
  name: string;
  firstName: string;
  lastName: string;
  stakeholderType: string;
  typeLabel: string;
  organization: string;
  contact: 'email' | 'phone' | 'none';
  email: string;
  phone: string;
  companionName: string;
  companionPhone: string;
  accessNeeds: string;
  needKinds: NeedKind[];
  laterContact: boolean;
  isMinor: boolean;
  /** The adult who answers for them; '' for whoever is of age. */
  guardianName: string;
  guardianPhone: string;
  photoRights: boolean;
  /** The team of the Switch wrote something about them. */
  hasNote: boolean;
  registeredOn: string;
  shortCode: string;
  forWhom: 'self' | 'other' | 'group';
  wait: { ahead: number; reason: WaitReason } | null;
  /** The others of the group, each with their own page. */
  party: PartyMember[];
  /** One more person may join the group. */
  mayGrow: boolean;
  /** The group waits: for how many places at once, or for one at a time. Null where nobody of it waits with them. */
  waitsAs: { together: number } | 'one by one' | null;
  /** They are to say whether they keep their place at a new date. */
  isAsked: boolean;
  /** They said so. */
  hasKept: boolean;
  /** Why nobody comes to this Switch any more: there is no place to cancel or to take again. */
  closed: 'cancelled' | 'over' | null;
}

export interface PartyMember {
  name: string;
  status: RegistrationStatus;
  isAsked: boolean;
  url: string;
  changeUrl: string;
  /** Null where there is no place to cancel. */
  cancelUrl: string | null;
}

/** The form that corrects a registration, as it stands now. */
export function changeValues(view: PlaceView): FormState['values'] {
  return {
    firstName: [view.firstName],
    lastName: [view.lastName],
    stakeholderType: [view.stakeholderType],
    organization: [view.organization],
    contact: [view.contact],
    email: [view.email],
    phone: [view.phone],
    companionName: [view.companionName],
    companionPhone: [view.companionPhone],
    accessNeeds: [view.accessNeeds],
    needKinds: view.needKinds,
    ...(view.accessNeeds || view.needKinds.length > 0 ? { accessNeedsConsent: ['yes'] } : {}),
    guardianName: [view.guardianName],
    guardianPhone: [view.guardianPhone],
    ...(view.isMinor ? { isMinor: ['yes'] } : {}),
    ...(view.photoRights ? { photoRights: ['yes'] } : {}),
    ...(view.laterContact ? { laterContact: ['yes'] } : {}),
  };
}
