import type { Generated } from 'kysely';

export interface RegistrationTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  partyId: string;
  status: 'confirmed' | 'waitlisted' | 'cancelled';
  arrival: Generated<number>;
  firstName: string;
  lastName: string;
  stakeholderType: string;
  organization: Generated<string>;
  contact: 'email' | 'phone' | 'none';
  email: string | null;
  emailIsOwn: Generated<boolean>;
  phone: string | null;
  accessNeeds: string | null;
  accessNeedsConsentAt: Date | null;
  laterContact: Generated<boolean>;
  shortCode: string;
  version: Generated<number>;
  createdAt: Generated<Date>;
  confirmedAt: Date | null;
  cancelledAt: Date | null;
  erasedAt: Date | null;
  workTableId: string | null;
  /** Why somebody sits above the rule; null for whoever sits by it. */
  seatReason: string | null;
  privateNote: Generated<string>;
  /** Asked whether they keep their place at a new date. No answer: asked, and not kept since. */
  askedAt: Date | null;
  keptAt: Date | null;
  emailRefusedAt: Date | null;
  surveyAnswered: Generated<boolean>;
  /** Slugs of NEED_KINDS, with the same consent as `accessNeeds`. */
  needKinds: Generated<string[]>;
  /** The registration of the same person that stays. */
  mergedInto: string | null;
  isMinor: Generated<boolean>;
  /** The adult responsible for somebody under age. */
  guardianName: Generated<string>;
  guardianPhone: string | null;
  /** They agree to be on photos that are published. */
  photoRights: Generated<boolean>;
  /** Came without having registered. */
  walkIn: Generated<boolean>;
}
