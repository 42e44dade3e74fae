import type { Generated } from 'kysely';

/** Somebody of the team whom a note wants to be read by. */
export interface IdeaMentionTable {
  noteId: string;
  hubId: string;
  userId: string;
  createdAt: Generated<Date>;
  /** When it went into an e-mail. */
  toldAt: Date | null;
}
