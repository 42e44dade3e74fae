import type { Generated } from 'kysely';

export interface RoomScreenTable {
  switchEventId: string;
  hubId: string;
  /** The phase that a facilitator began by hand; null follows the programme. */
  sessionId: string | null;
  phaseSetAt: Date | null;
  phaseEndsAt: Date | null;
  view: Generated<'all' | 'ideas' | 'outputs' | 'contribute'>;
  message: Generated<string>;
  version: Generated<number>;
  updatedAt: Date;
  updatedBy: string | null;
}
