import type { Generated } from 'kysely';

export interface AttendanceTable {
  hubId: string;
  switchEventId: string;
  registrationId: string;
  sessionId: string;
  byUser: string | null;
  at: Generated<Date>;
}
