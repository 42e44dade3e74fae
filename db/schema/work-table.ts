import type { Generated } from 'kysely';

export interface WorkTableTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  number: number;
  theme: string;
  facilitator: Generated<string>;
}
