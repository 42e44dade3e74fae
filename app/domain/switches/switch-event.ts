import type { AccessItem } from '../venues/access-items';
import type { OpeningHours } from '../venues/opening-hours';

/** A Switch as pages, calendars and e-mails know it. Instants are UTC Dates; `zone.timeZone` says how to show them. */
export interface SwitchEvent {
  id: string;
  hubId: string;
  slug: string;
  status: SwitchStatus;
  title: string;
  purpose: string;
  zone: { id: string; slug: string; name: string; timeZone: string; hue: string };
  venue: Venue;
  sessions: SwitchSession[];
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  seatRules: SeatRule[];
  /** When all reserved places open to everybody; null keeps them until the day. */
  releaseAt: Date | null;
  /** Some of one type open earlier; in the order of their dates. */
  releases: SeatRelease[];
  registrationOpensAt: Date;
  registrationClosesAt: Date;
  /** Slugs of PRIORITY_AUDIENCES. */
  audiences: string[];
  contactName: string;
  contactPhone: string;
  cancellationReason: string | null;
  version: number;
  calendarUid: string;
  calendarSequence: number;
  isDemo: boolean;
  updatedAt: Date;
  /** When it was moved to another date, and the start that it had before; null for whoever never moved. */
  postponedAt: Date | null;
  postponedFrom: Date | null;
  /** When its report was published. */
  reportedAt: Date | null;
  /** When what its people need was forgotten. */
  needsPurgedAt: Date | null;
}

/** What lists and cards know of a Switch: all but what only its own page tells. */
export type ListedSwitch = Omit<SwitchEvent, 'sessions' | 'seatRules' | 'releases'>;

export type SwitchStatus = 'draft' | 'published' | 'cancelled';

export const SESSION_KINDS = ['pleniere', 'forum', 'chantier', 'autre'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export interface SwitchSession {
  id: string;
  kind: SessionKind;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** Where in the venue; '' where it is not said. */
  room: string;
  /** Who leads it; public, and '' where it is not said. */
  facilitator: string;
  description: string;
}

export interface Venue extends OpeningHours {
  /** Its id where it is one of the hub's, which serve again; null where it is this Switch's own. */
  sharedId: string | null;
  name: string;
  address: string;
  postalCode: string;
  communeCode: string;
  communeName: string;
  /** How to come, in plain words. */
  accessInformation: string;
  accessItems: AccessItem[];
}

/** Reserved places and maximum of one stakeholder type; null is no maximum. */
export interface SeatRule {
  stakeholderType: string;
  reserved: number;
  maximum: number | null;
}

/** Reserved places of one type that open to everybody at `at`; null is all that are still reserved for it. */
export interface SeatRelease {
  stakeholderType: string;
  places: number | null;
  at: Date;
}
