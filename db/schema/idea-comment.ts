import type { Generated } from 'kysely';

/** What somebody says of an idea. Shown once somebody of the hub has read it. */
export interface IdeaCommentTable {
  id: Generated<string>;
  hubId: string;
  ideaId: string;
  firstName: Generated<string>;
  words: string;
  state: Generated<'waiting' | 'shown' | 'refused'>;
  /** Why it is not shown, for the team. */
  refusal: Generated<string>;
  formId: string | null;
  version: Generated<number>;
  createdAt: Generated<Date>;
  decidedAt: Date | null;
  decidedBy: string | null;
}
