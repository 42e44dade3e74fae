import type { Generated } from 'kysely';

export interface OrganizationTable {
  id: Generated<string>;
  hubId: string;
  name: string;
  createdAt: Generated<Date>;
}
