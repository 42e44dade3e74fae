import type { Generated, JSONColumnType } from 'kysely';

/** Answers of the two-way triage, kept while nothing is decided. */
export interface IdeaDraftTable {
  ideaId: string;
  hubId: string;
  answers: JSONColumnType<Record<string, string>, string, string>;
  version: Generated<number>;
  savedBy: string | null;
  savedAt: Generated<Date>;
}
