import type { Generated, JSONColumnType } from 'kysely';

export interface IdeaSplittingTable {
  id: Generated<string>;
  hubId: string;
  originalId: string;
  reason: string;
  /** Where the original was closed: what it was, to put it back. */
  former: JSONColumnType<Record<string, unknown>> | null;
  originalVersion: number;
  splitAt: Date;
  splitBy: string | null;
  undoneAt: Date | null;
  undoneBy: string | null;
}
