import type { Generated } from 'kysely';

export interface VenueTable {
  id: Generated<string>;
  hubId: string;
  name: string;
  address: string;
  postalCode: string;
  communeCode: string;
  communeName: string;
  accessInformation: Generated<string>;
}
