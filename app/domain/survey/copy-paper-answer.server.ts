import { inTransaction } from '~db/in-transaction';
import { insertSurveyResponse } from '~db/queries/survey';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { ok, type Result, refused } from '../result';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import type { SurveyAnswers } from './survey-answers';

/**
 * Copies what somebody wrote on a sheet of paper. No journal says when: what was answered must not be told by its hour.
 * @param formId drawn with the form, so that a double click copies once
 */
export function copyPaperAnswer(
  ctx: Ctx,
  event: SwitchEvent,
  { formId, answers }: { formId: string; answers: SurveyAnswers },
): Promise<Result<null, 'forbidden' | 'early'>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return refused('forbidden');
    if (event.status !== 'published' || ctx.now < event.endsAt) return refused('early');
    const where = { id: formId, hubId: ctx.hub.id, switchEventId: event.id };
    await insertSurveyResponse(trx, { ...where, ...answers, onPaper: true });
    return ok(null);
  });
}
