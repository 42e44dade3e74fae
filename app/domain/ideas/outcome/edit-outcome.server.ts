import { inTransaction } from '~db/in-transaction';
import type { OutcomeRow } from '~db/queries/idea-outcomes';
import { updateIdea } from '~db/queries/ideas';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { kindOfColumn, stageOf } from '../idea';
import { type HoldRefusal, holdOutcome } from './hold-outcome.server';
import type { OutcomeAnswers } from './outcome-input';
import { readyGaps } from './outcome-steps';

/** Writes what is known of a service or a prototype, without deciding again: nobody is told, nothing moves. */
export function editOutcome(
  ctx: Ctx,
  edit: { idea: number; expectedVersion: number; answers: OutcomeAnswers },
): Promise<Result<{ version: number }, HoldRefusal | 'topic-missing'>> {
  return inTransaction(ctx.db, async (trx) => {
    const held = await holdOutcome(trx, ctx, edit);
    if (!held.ok) return held;
    const idea = held.value;
    const { kind, ...answers } = edit.answers;
    // Its version says that nothing happened since: only a form made by hand asks for the other kind.
    if (kindOfColumn(idea.boardColumn) !== kind) return refused('not-found');
    if (stageOf(idea.boardColumn) === 'service_ready' && lacksTopic(edit.answers))
      return refused('topic-missing');
    const fields = changed(idea, answers);
    if (fields.length === 0) return ok({ version: idea.version });
    const version = await updateIdea(trx, idea.id, answers);
    // Which answers, not what they say: they may name people, and history outlives them.
    await recordHistory(trx, ctx, [
      {
        subject: 'idea',
        subjectId: idea.id,
        switchEventId: idea.switchEventId,
        act: 'outcome-edited',
        after: { fields },
      },
    ]);
    return ok({ version });
  });
}

function lacksTopic(answers: OutcomeAnswers): boolean {
  return answers.kind === 'service' && readyGaps(answers).includes('topics');
}

function changed(idea: OutcomeRow, answers: Partial<OutcomeRow>): string[] {
  return Object.entries(answers)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(idea[name as keyof OutcomeRow]))
    .map(([name]) => name);
}
