import type { WaitReason } from '~/domain/registrations/seats/decide-seats';
import type { PlaceView } from '../registration/registration-place-view';

/** One of a mediator's people at one Switch. */
export interface MyPersonView {
  id: string;
  place: PlaceView;
  /** 1 is next. */
  wait: { position: number; reason: WaitReason } | null;
  switchEvent: { slug: string; title: string; days: string; place: string };
  party: { id: string; name: string; status: 'confirmed' | 'waitlisted' | 'cancelled' }[];
  consent: { kind: 'oral' | 'paper'; day: string; by: string | null } | undefined;
}
