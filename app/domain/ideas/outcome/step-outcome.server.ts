import { inTransaction, type Trx } from '~db/in-transaction';
import { type OutcomeRow, selectOutcome } from '~db/queries/idea-outcomes';
import { type IdeaToChange, updateIdea } from '~db/queries/ideas';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import { columnOfStage } from '../../vocabulary/vocabulary';
import { oweDecision } from '../decisions/owe-decision.server';
import { tellFollowers } from '../following/tell-followers.server';
import { type BoardColumn, type IdeaForm, kindOfForm, type Stage, stageOf } from '../idea';
import { placeLast } from '../place-in-column.server';
import { takeIdea } from '../take-idea.server';
import type { HoldRefusal } from './hold-outcome.server';
import { becomesService, readyGaps, stepNeedsReason, stepsFrom, tellsAuthor } from './outcome-steps';

export interface OutcomeStep {
  idea: number;
  expectedVersion: number;
  to: Stage;
  /** What a prototype becomes, as a service. */
  form: IdeaForm | null;
  reason: string;
}

export type StepRefusal =
  | HoldRefusal
  | 'column-retired'
  | 'no-such-step'
  | 'reason-missing'
  | 'form-missing'
  | 'not-ready';

/** The next step of what was decided: ready, retired, on trial, stopped, become a service. The page tells it. */
export function stepOutcome(
  ctx: Ctx,
  step: OutcomeStep,
): Promise<Result<{ version: number; column: BoardColumn }, StepRefusal>> {
  if (!can(ctx.viewer, 'follow-outcome', { hubId: ctx.hub.id }))
    return Promise.resolve(refused('not-allowed'));
  const column = columnOfStage(ctx.hub, step.to);
  return inTransaction(ctx.db, async (trx) => {
    const taken = await takeIdea(trx, ctx, { ...step, column });
    if (!taken.ok) return taken;
    const row = await selectOutcome(trx, ctx.hub.id, step.idea);
    if (!row) return refused('not-found');
    const fits = check(ctx, row, step);
    if (!fits.ok) return fits;
    const becomes = becomesService(stageOf(row.boardColumn), step.to);
    const form = becomes ? step.form : row.form;
    const version = await updateIdea(trx, row.id, {
      boardColumn: column,
      form,
      rank: await placeLast(trx, ctx.hub.id, column),
      movedAt: ctx.now,
      movedBy: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
      ...(becomes ? { becameServiceAt: row.becameServiceAt ?? ctx.now } : {}),
    });
    await tell(trx, ctx, taken.value, { ...step, form, column });
    return ok({ version, column });
  });
}

function check({ hub }: Ctx, row: OutcomeRow, { to, form, reason }: OutcomeStep): Result<null, StepRefusal> {
  const from = stageOf(row.boardColumn);
  if (!stepsFrom(from).includes(to)) return refused('no-such-step');
  if (stepNeedsReason(from, to) && reason === '') return refused('reason-missing');
  if (
    becomesService(from, to) &&
    !hub.forms.some(({ slug }) => slug === form && kindOfForm(slug) === 'service')
  )
    return refused('form-missing');
  const gaps = to === 'service_ready' ? readyGaps(row) : [];
  return gaps.length > 0 ? refused('not-ready', { gaps: gaps.join(' ') }) : ok(null);
}

async function tell(
  trx: Trx,
  ctx: Ctx,
  idea: IdeaToChange,
  { to, column, form, reason }: OutcomeStep & { column: BoardColumn },
): Promise<void> {
  const from = stageOf(idea.boardColumn);
  const { id: ideaId, switchEventId } = idea;
  const after = { column, form, ...(reason ? { reason } : {}) };
  const before = { column: idea.boardColumn, form: idea.form };
  const act = becomesService(from, to) ? 'became-service' : 'stepped';
  await recordHistory(trx, ctx, [{ subject: 'idea', subjectId: ideaId, switchEventId, act, before, after }]);
  if (!tellsAuthor(from, to)) return;
  const decision = { column, form, reason };
  await tellFollowers(trx, ctx, idea, decision);
  await oweDecision(trx, ctx, { decisionId: null, ideaId, switchEventId, decision });
}
