import type { Generated } from 'kysely';

export interface AttendanceEntryTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  sheetId: string;
  markedIds: string[];
  markedSessions: string[];
  people: number;
  byUser: string | null;
  at: Generated<Date>;
  undoneAt: Date | null;
  formId: string;
}
