import type { Generated } from 'kysely';

export interface RideRequestTable {
  id: Generated<string>;
  hubId: string;
  rideId: string;
  registrationId: string;
  seats: number;
  state: Generated<'asked' | 'accepted' | 'refused'>;
  askedAt: Generated<Date>;
  answeredAt: Date | null;
}
