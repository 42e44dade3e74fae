import type { Generated } from 'kysely';

export interface SeatRuleTable {
  hubId: string;
  switchEventId: string;
  stakeholderType: string;
  reserved: Generated<number>;
  maximum: number | null;
}
