import type { Generated, JSONColumnType } from 'kysely';

export interface HistoryTable {
  id: Generated<number>;
  hubId: string;
  at: Generated<Date>;
  actorKind: 'staff' | 'participant' | 'visitor' | 'system' | 'table';
  actorUserId: string | null;
  subject:
    | 'switch_event'
    | 'registration'
    | 'idea'
    | 'role_grant'
    | 'message'
    | 'campaign'
    | 'venue'
    | 'switch_template'
    | 'registration_import'
    | 'hub'
    | 'event_report';
  subjectId: string;
  switchEventId: string | null;
  act: string;
  before: JSONColumnType<Record<string, unknown>> | null;
  after: JSONColumnType<Record<string, unknown>> | null;
}
