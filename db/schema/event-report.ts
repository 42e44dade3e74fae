import type { Generated } from 'kysely';

export interface EventReportTable {
  switchEventId: string;
  hubId: string;
  summary: Generated<string>;
  organiser: Generated<string>;
  level: 'communal' | 'epci' | 'departemental' | 'regional' | 'national' | null;
  kind: string | null;
  headcount: number | null;
  version: Generated<number>;
  updatedAt: Generated<Date>;
}
