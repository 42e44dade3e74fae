import type { Generated } from 'kysely';

export interface CalendarKeyTable {
  userId: string;
  hubId: string;
  version: Generated<number>;
  createdAt: Generated<Date>;
}
