import type { Generated } from 'kysely';

/** That somebody finds something wrong with an idea, or with a comment of it. */
export interface IdeaReportTable {
  id: Generated<string>;
  hubId: string;
  ideaId: string;
  /** Null where it is about the idea itself. */
  commentId: string | null;
  reason: 'personal' | 'hurtful' | 'advertising' | 'other';
  words: Generated<string>;
  state: Generated<'open' | 'kept' | 'taken_off'>;
  formId: string | null;
  version: Generated<number>;
  createdAt: Generated<Date>;
  decidedAt: Date | null;
  decidedBy: string | null;
}
