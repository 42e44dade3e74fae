import type { Generated } from 'kysely';

/** A card of paper on which somebody writes an idea, with its tear-off stub. */
export interface IdeaCardTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  code: string;
  workTableId: string | null;
  /** In its table, or among those without one. */
  number: number;
  /** Cards that were printed together. */
  batch: number;
  ideaId: string | null;
  attachedAt: Date | null;
  /** Its stub was lost: it opens nothing any more. */
  voidAt: Date | null;
  createdBy: string | null;
  createdAt: Generated<Date>;
}
