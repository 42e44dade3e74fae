import type { RegistrationStatus } from '~/domain/registrations/form/registration-input';
import type { WaitReason } from '~/domain/registrations/seats/decide-seats';
import type { PlaceView } from '../registration/registration-place-view';

/** One person at one Switch as its team sees them. */
export interface PersonView {
  id: string;
  slug: string;
  place: PlaceView;
  /** 1 is next. */
  wait: { position: number; reason: WaitReason } | null;
  party: { id: string; name: string; status: RegistrationStatus }[];
  table: { number: number; theme: string } | undefined;
  phoneHref: string | undefined;
  /** The mail server refused their address for good. */
  isRefused: boolean;
  mayKnowNeeds: boolean;
  /** Why they sit above the rule; null for whoever sits by it. */
  seatReason: string | null;
  note: string;
  /** Where a mediator registered them. */
  consent:
    | { kind: 'oral' | 'paper'; day: string; by: string | null; organization: string | null }
    | undefined;
}
