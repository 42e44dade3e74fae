import type { Generated } from 'kysely';

/** One thing that somebody of the hub did to one or many ideas, kept so that it can be undone. */
export interface TriageActTable {
  id: Generated<string>;
  hubId: string;
  userId: string;
  kind: string;
  at: Date;
  undoneAt: Date | null;
}
