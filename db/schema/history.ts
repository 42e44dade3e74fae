import type { Generated, JSONColumnType } from 'kysely';

export interface HistoryTable {
  id: Generated<number>;
  hubId: string;
  at: Generated<Date>;
  actorKind: 'staff' | 'participant' | 'visitor' | 'system';
  actorUserId: string | null;
  subject: 'switch_event' | 'registration' | 'idea' | 'role_grant' | 'message';
  subjectId: string;
  switchEventId: string | null;
  act: string;
  before: JSONColumnType<Record<string, unknown>> | null;
  after: JSONColumnType<Record<string, unknown>> | null;
}
