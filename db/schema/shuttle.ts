import type { Generated } from 'kysely';

export interface ShuttleTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  communeCode: string;
  communeName: string;
  meetingPoint: string;
  leavesAt: Date;
  seats: number;
  cancelledAt: Date | null;
  createdBy: string | null;
  createdAt: Generated<Date>;
}
