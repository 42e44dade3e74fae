import type { Generated, GeneratedAlways } from 'kysely';

export interface SwitchEventTable {
  id: Generated<string>;
  hubId: string;
  zoneId: string;
  slug: string;
  /** What its short address ends with, « hub.fr/i/42 ». */
  number: GeneratedAlways<number>;
  status: Generated<'draft' | 'published' | 'cancelled'>;
  title: string;
  purpose: string;
  venueId: string;
  /** "Venue, Commune": what a search looks into beside title and purpose. */
  placeText: string;
  capacity: number;
  /** When reserved places open to everybody; the job sets releasedAt once it has promoted the waitlist. */
  releaseAt: Date | null;
  releasedAt: Date | null;
  registrationOpensAt: Date;
  registrationClosesAt: Date;
  /** First session's start and last session's end. */
  startsAt: Date;
  endsAt: Date;
  audiences: Generated<string[]>;
  contactName: Generated<string>;
  contactPhone: string;
  cancellationReason: string | null;
  version: Generated<number>;
  calendarUid: string;
  calendarSequence: Generated<number>;
  isDemo: Generated<boolean>;
  createdBy: string | null;
  createdAt: Generated<Date>;
  updatedAt: Generated<Date>;
  publishedAt: Date | null;
  postponedAt: Date | null;
  /** When it was to start before it was postponed. */
  postponedFrom: Date | null;
  reportedAt: Date | null;
  needsPurgedAt: Date | null;
  peopleForgottenAt: Date | null;
  /** People may look for a ride with others, and book a seat in a minibus. */
  ridesOpen: Generated<boolean>;
  /** Kept right by the database. */
  hasIdeas: Generated<boolean>;
  search: GeneratedAlways<string>;
}
