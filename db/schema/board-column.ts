import type { Generated } from 'kysely';
import type { IdeaTable } from './idea';

export interface BoardColumnTable {
  hubId: string;
  slug: IdeaTable['boardColumn']['__select__'];
  stage: string;
  labelFr: string;
  labelEn: string;
  stateFr: string;
  stateEn: string;
  explainedFr: Generated<string>;
  explainedEn: Generated<string>;
  position: number;
  retiredAt: Date | null;
  version: Generated<number>;
}
