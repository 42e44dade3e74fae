import type { Generated } from 'kysely';

export interface ShuttleBookingTable {
  registrationId: string;
  hubId: string;
  shuttleId: string;
  at: Generated<Date>;
}
