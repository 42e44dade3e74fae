import type { Generated } from 'kysely';
import type { IdeaTable } from './idea';

export interface IdeaFormTable {
  hubId: string;
  slug: NonNullable<IdeaTable['form']>;
  baseForm: string;
  labelFr: string;
  labelEn: string;
  position: number;
  retiredAt: Date | null;
  version: Generated<number>;
}
