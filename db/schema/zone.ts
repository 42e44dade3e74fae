import type { Generated } from 'kysely';

export interface ZoneTable {
  id: Generated<string>;
  hubId: string;
  slug: string;
  name: string;
  timeZone: string;
  hue: string;
  departments: string[];
  position: number;
}
