import { randomUUID } from 'node:crypto';
import { inTransaction } from '~db/in-transaction';
import { updateEcho } from '~db/queries/registration-echoes';
import { insertSurveyResponse, markSurveyAnswered } from '~db/queries/survey';
import type { Ctx } from '../context';
import { holdsEcho } from '../registrations/echoes/read-echo.server';
import { registrationPage } from '../registrations/registration-page.server';
import { ok, type Result, refused } from '../result';
import type { SurveyAnswers } from './survey-answers';
import { type SurveyState, surveyState } from './survey-state';

/**
 * Keeps what somebody thought of a Switch, once. What they answered bears no mark of who they are: only the
 * registration says that there is an answer, and no journal says when.
 */
export async function answerSurvey(
  ctx: Ctx,
  registrationId: string,
  answers: SurveyAnswers,
): Promise<Result<null, Exclude<SurveyState, 'open'>>> {
  const page = await registrationPage(ctx, registrationId);
  if (!page) return refused('none');
  const { event, registration } = page;
  const state = surveyState(event, registration, ctx.now);
  if (state !== 'open') return refused(state);
  return inTransaction(ctx.db, async (trx) => {
    // One answer a person: theirs goes by the link of their true place.
    if (holdsEcho(ctx)) {
      await updateEcho(trx, registrationId, { surveyAnswered: true });
      return ok(null);
    }
    if (!(await markSurveyAnswered(trx, registrationId))) return refused('answered');
    const where = { id: randomUUID(), hubId: ctx.hub.id, switchEventId: event.id };
    await insertSurveyResponse(trx, { ...where, ...answers, onPaper: false });
    return ok(null);
  });
}
