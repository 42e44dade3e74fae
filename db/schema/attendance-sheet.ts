import type { Generated } from 'kysely';

export interface AttendanceSheetTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  number: number;
  sessionIds: string[];
  registrationIds: string[];
  blankRows: number;
  madeBy: string | null;
  madeAt: Generated<Date>;
}
