import type { Generated } from 'kysely';

/** That something was forgotten, how much of it and when; never what it was. */
export interface PurgeTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string | null;
  kind: string;
  rows: number;
  at: Date;
}
