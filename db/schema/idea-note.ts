import type { Generated } from 'kysely';

/** A note of the team about an idea: never public. */
export interface IdeaNoteTable {
  id: Generated<string>;
  hubId: string;
  ideaId: string;
  authorId: string | null;
  formId: string | null;
  body: string;
  createdAt: Generated<Date>;
}
