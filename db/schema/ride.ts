import type { Generated } from 'kysely';

export interface RideTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  registrationId: string;
  kind: 'offer' | 'seek';
  communeCode: string;
  communeName: string;
  seats: number;
  createdAt: Generated<Date>;
}
