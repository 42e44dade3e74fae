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
  companion: string;
  accessNeeds: string;
  laterContact: boolean;
  registeredOn: string;
  shortCode: string;
  forWhom: 'self' | 'other' | 'group';
  wait: { ahead: number; reason: WaitReason } | null;
  party: { name: string; status: RegistrationStatus; url: string }[];
  /** Nothing changes any more once the Switch is over. */
  isOver: boolean;
}

/** The form that corrects a registration, as it stands now. */
export function changeValues(view: PlaceView): FormState['values'] {
  return {
    forWhom: [view.forWhom],
    firstName: [view.firstName],
    lastName: [view.lastName],
    stakeholderType: [view.stakeholderType],
    organization: [view.organization],
    contact: [view.contact],
    email: [view.email],
    phone: [view.phone],
    accessNeeds: [view.accessNeeds],
    ...(view.accessNeeds ? { accessNeedsConsent: ['yes'] } : {}),
    ...(view.laterContact ? { laterContact: ['yes'] } : {}),
  };
}
