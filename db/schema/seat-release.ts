import type { Generated } from 'kysely';

export interface SeatReleaseTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  stakeholderType: string;
  /** Null is all that are still reserved for the type. */
  places: number | null;
  releaseAt: Date;
  releasedAt: Date | null;
}
