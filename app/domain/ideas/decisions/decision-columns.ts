import type { IdeaDecisionRow } from '~db/queries/idea-decisions';
import type { Decision } from '../decision-input';

/** A decision as its table keeps it. */
export function columnsOfDecision({ column, answer = '', ...rest }: Decision) {
  return { ...rest, boardColumn: column, answer };
}

/** A kept decision as the form gives it. */
export function decisionOfColumns(row: Omit<IdeaDecisionRow, 'id'>): Decision {
  return {
    column: row.boardColumn,
    form: row.form,
    deliverer: row.deliverer,
    deliveryPlace: row.deliveryPlace,
    deliveryWhen: row.deliveryWhen,
    deliveryAudience: row.deliveryAudience,
    lead: row.lead,
    need: row.need,
    nextTest: row.nextTest,
    estimatedCostEuros: row.estimatedCostEuros,
    reason: row.reason,
    answer: row.answer,
  };
}
