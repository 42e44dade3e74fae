import type { Generated } from 'kysely';

/** A triage view that somebody keeps under a name, for themselves or for the whole hub. */
export interface TriageViewTable {
  id: Generated<string>;
  hubId: string;
  userId: string;
  name: string;
  /** The filters as they stand in an address. */
  query: string;
  isShared: Generated<boolean>;
  createdAt: Generated<Date>;
}
