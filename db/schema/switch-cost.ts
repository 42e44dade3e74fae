import type { Generated } from 'kysely';

export interface SwitchCostTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  label: string;
  cents: number;
  createdAt: Generated<Date>;
}
