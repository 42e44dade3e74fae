import { data, redirect } from '@remix-run/node';
import type { AnswerOutcome } from '~/domain/calls/call-outcomes';
import { type AnswerResult, noteAnswer } from '~/domain/calls/note-answer.server';
import { type UndoResult, undoCalls } from '~/domain/calls/undo-calls.server';
import type { Ctx } from '~/domain/context';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';

const INVALID = 400;
const CONFLICT = 409;
const ANSWERS: readonly AnswerOutcome[] = ['confirmed', 'cancelled', 'told'];

export type TellRefusal = Exclude<AnswerResult | UndoResult, { ok: true }>['reason'];

/** What the page says when nothing was noted. */
export interface TellAnswer {
  refusal?: TellRefusal | undefined;
}

/** Notes what one of a mediator's people was told and answered, by the verbs of the list of calls; or takes it back. */
export async function answerMyMessages(ctx: Ctx, sent: FormData) {
  const intent = sent.get('intent');
  const outcome = ANSWERS.find((each) => each === intent);
  if (!outcome && intent !== 'undo') throw data(null, { status: INVALID });
  const [registrationId = ''] = ids(sent, 'registration');
  const found = registrationId ? await registrationPage(ctx, registrationId) : undefined;
  if (!found) return refuse('unknown');
  const switchEventId = found.event.id;
  if (!outcome) {
    const undone = await undoCalls(ctx, switchEventId, ids(sent, 'call'));
    if (!undone.ok) return refuse(undone.reason);
    return redirect(`${paths.myMessages()}?reprise=${undone.value.waits ? 'attente' : 'oui'}`, 303);
  }
  const messageIds = ids(sent, 'message');
  const noted = await noteAnswer(ctx, { switchEventId, registrationId, outcome, messageIds });
  if (!noted.ok) return refuse(noted.reason);
  const done = new URLSearchParams({ note: noted.value.callId, personne: registrationId, quoi: outcome });
  return redirect(`${paths.myMessages()}?${done}`, 303);
}

function refuse(refusal: TellRefusal) {
  return data<TellAnswer>({ refusal }, { status: CONFLICT });
}

function ids(sent: FormData, name: string): string[] {
  return sent.getAll(name).filter((id): id is string => isUuid(id));
}
