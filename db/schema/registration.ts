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
}
