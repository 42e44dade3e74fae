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
  /** Slugs of ACCESS_ITEMS. */
  accessItems: Generated<string[]>;
  /** Minutes since midnight, in the zone's time; both or none. */
  opensAtMinute: number | null;
  closesAtMinute: number | null;
  /** Offered when the next Switch is prepared. */
  isShared: Generated<boolean>;
  version: Generated<number>;
}
