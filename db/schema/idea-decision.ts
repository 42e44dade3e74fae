import type { Generated } from 'kysely';
import type { IdeaTable } from './idea';

/** What was decided about an idea: prepared, then published or withdrawn. */
export interface IdeaDecisionTable {
  id: Generated<string>;
  hubId: string;
  ideaId: string;
  boardColumn: IdeaTable['boardColumn']['__select__'];
  form: NonNullable<IdeaTable['form']> | null;
  deliverer: string | null;
  deliveryPlace: string | null;
  deliveryWhen: string | null;
  deliveryAudience: string | null;
  lead: string | null;
  need: string | null;
  nextTest: string | null;
  estimatedCostEuros: number | null;
  reason: string;
  answer: Generated<string>;
  version: Generated<number>;
  fromColumn: IdeaTable['boardColumn']['__select__'];
  preparedBy: string | null;
  preparedAt: Generated<Date>;
  publishedBy: string | null;
  publishedAt: Date | null;
  publicationId: string | null;
  withdrawnAt: Date | null;
}
