import type { JSONColumnType } from 'kysely';

/** One idea of an act: as it was before, and the version that the act left. */
export interface TriageActItemTable {
  actId: string;
  ideaId: string;
  before: JSONColumnType<Record<string, unknown>>;
  versionBefore: number;
  versionAfter: number;
  /** The decision that the act prepared; the idea itself then stays as it is. */
  decisionId: string | null;
  /** The merge that took the idea off the board, where the act did. */
  mergeId: string | null;
  /** What undoing came to; null while it was not tried. */
  outcome: 'restored' | 'changed' | 'published' | null;
  changedBy: string | null;
}
