import type { Generated } from 'kysely';

export interface LogisticsHolderTable {
  hubId: string;
  switchEventId: string;
  userId: string;
  createdAt: Generated<Date>;
}
