import type { Generated } from 'kysely';

export interface FollowUpTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  what: string;
  who: string;
  /** "2026-09-30", or '' where no day was set. */
  dueOn: Generated<string>;
  doneAt: Date | null;
  createdAt: Generated<Date>;
}
