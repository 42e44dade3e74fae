import type { Generated } from 'kysely';

/** What the team asks the author of an idea. */
export interface IdeaQuestionTable {
  id: Generated<string>;
  hubId: string;
  ideaId: string;
  words: string;
  code: string;
  askedBy: string | null;
  askedAt: Generated<Date>;
  answer: Generated<string>;
  answeredAt: Date | null;
  answeredBy: string | null;
  withdrawnAt: Date | null;
}
