import type { Generated } from 'kysely';

export interface IdeaTestTable {
  id: Generated<string>;
  hubId: string;
  ideaId: string;
  /** "2019-06-24" */
  testedOn: string;
  tried: string;
  people: number | null;
  learnt: string;
  formId: string;
  createdBy: string | null;
  createdAt: Generated<Date>;
}
