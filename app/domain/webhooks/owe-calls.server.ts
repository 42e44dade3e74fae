import type { Trx } from '~db/in-transaction';
import { insertDeliveries } from '~db/queries/webhook-deliveries';
import type { Ctx } from '../context';
import { type BoardColumn, baseFormOf, type IdeaForm, stageOf } from '../ideas/idea';

/** A decision as other software is told it. */
export interface ToldDecision {
  id: string;
  idea: { id: string; number: number; title: string };
  column: BoardColumn;
  form: IdeaForm | null;
  reason: string;
}

/** Owes every receiver of the hub this decision, in the transaction that makes it. */
export function oweCalls(trx: Trx, ctx: Ctx, decision: ToldDecision): Promise<void> {
  const { id, idea, column, form, reason } = decision;
  const facts = {
    decisionId: id,
    ideaNumber: idea.number,
    title: idea.title,
    stage: stageOf(column),
    column,
    form,
    baseForm: form === null ? null : baseFormOf(form),
    reason,
    decidedAt: ctx.now.toISOString(),
  };
  return insertDeliveries(trx, {
    hubId: ctx.hub.id,
    ideaId: idea.id,
    facts: JSON.stringify(facts),
    at: ctx.now,
  });
}
