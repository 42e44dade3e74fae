import type { Generated } from 'kysely';

export interface DoorChangeTable {
  hubId: string;
  switchEventId: string;
  id: string;
  kind: 'present' | 'absent' | 'walk-in';
  registrationId: string | null;
  sessionId: string | null;
  at: Date;
  device: string;
  byUser: string | null;
  outcome: 'done' | 'already' | 'superseded' | 'refused';
  reason: Generated<string>;
  receivedAt: Date;
}
