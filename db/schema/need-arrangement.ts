import type { Generated } from 'kysely';

export interface NeedArrangementTable {
  hubId: string;
  switchEventId: string;
  kind: string;
  state: Generated<'to_book' | 'booked' | 'impossible'>;
  /** How many people had it when their needs were forgotten. */
  people: number | null;
  updatedBy: string | null;
  updatedAt: Generated<Date>;
}
