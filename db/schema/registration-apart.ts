import type { Generated } from 'kysely';

/** Two registrations that look like one person, and are two. `oneId` is the smaller id. */
export interface RegistrationApartTable {
  oneId: string;
  otherId: string;
  byUser: string | null;
  at: Generated<Date>;
}
