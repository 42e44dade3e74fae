import type { Generated } from 'kysely';

/** One thing that somebody follows: an idea, the ideas of a zone, or all of the hub where both are null. */
export interface IdeaFollowTable {
  id: Generated<string>;
  followerId: string;
  hubId: string;
  ideaId: string | null;
  zoneId: string | null;
  createdAt: Date;
  confirmedAt: Date | null;
}
