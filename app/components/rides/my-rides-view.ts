import type { RideForm } from '~/domain/rides/ride-input';
import type { fr } from '~/i18n/fr';

export interface CommuneChoice {
  code: string;
  name: string;
  department: string;
}

export interface ShuttleView {
  id: string;
  commune: string;
  leaves: string;
  left: number;
  isToCheck: boolean;
  isCancelled: boolean;
  /** Of the party, with a seat in it. */
  booked: { id: string; name: string }[];
}

export interface PartnerView {
  name: string;
  /** International form; '' where they gave none. */
  phone: string;
  email: string;
}

export interface RequestView {
  id: string;
  kind: 'offer' | 'seek';
  commune: string;
  seats: number;
  state: 'asked' | 'accepted' | 'refused';
  partner: PartnerView | null;
}

export interface MyRidesView {
  switchTitle: string;
  /** Why nothing can be published or asked for; null where it can. */
  stopped: 'closed' | 'not-coming' | null;
  contactRefusal: 'minor' | 'no-contact' | null;
  shuttles: ShuttleView[];
  /** Of the party, who come and have no seat in a minibus. */
  unseated: { id: string; name: string }[];
  mine: { kind: 'offer' | 'seek'; commune: string; seats: number } | null;
  others: { id: string; kind: 'offer' | 'seek'; commune: string; seats: number }[];
  toMe: RequestView[];
  byMe: RequestView[];
}

export type RidesDone = keyof typeof fr.rides.done;
export type RidesRefusal = keyof typeof fr.rides.refusals;
export type RidesProblem = { field: string; reason: keyof typeof fr.rides.problems };

/** What the page says when something did not go through. */
export interface MyRidesAnswer {
  refusal?: RidesRefusal | undefined;
  form?: RideForm | undefined;
  problems?: RidesProblem[] | undefined;
  communes?: CommuneChoice[] | undefined;
}
