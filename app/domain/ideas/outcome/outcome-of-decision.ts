import type { Decision } from '../decision-input';
import { type BoardColumn, kindOfColumn, stageOf } from '../idea';
import { becomesService } from './outcome-steps';

/**
 * What a decision writes of the outcome. The answers of what it no longer is are forgotten, but for those of a
 * prototype: where it becomes a service they are part of its story.
 */
export function outcomeOfDecision(
  idea: { boardColumn: BoardColumn; becameServiceAt: Date | null },
  decision: Decision,
  now: Date,
) {
  const { column, lead, need, nextTest, estimatedCostEuros } = decision;
  const { form, deliverer, deliveryPlace, deliveryWhen, deliveryAudience } = decision;
  const service = { form, deliverer, deliveryPlace, deliveryWhen, deliveryAudience };
  if (kindOfColumn(column) !== 'service') return { ...service, lead, need, nextTest, estimatedCostEuros };
  const becomes = becomesService(stageOf(idea.boardColumn), stageOf(column));
  return { ...service, ...(becomes ? { becameServiceAt: idea.becameServiceAt ?? now } : {}) };
}
