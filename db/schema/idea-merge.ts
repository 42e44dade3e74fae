import type { Generated } from 'kysely';

export interface IdeaMergeTable {
  id: Generated<string>;
  hubId: string;
  sourceId: string;
  targetId: string;
  /** Public, and told to whoever proposed the source. */
  reason: string;
  mergedAt: Date;
  mergedBy: string | null;
  undoneAt: Date | null;
  undoneBy: string | null;
}
