import { data, redirect } from '@remix-run/node';
import type { CallBackProblem } from '~/components/calls/calls-view';
import type { AnswerOutcome } from '~/domain/calls/call-outcomes';
import { callsSearch, readCallsQuery } from '~/domain/calls/calls-query';
import { type AnswerResult, noteAnswer } from '~/domain/calls/note-answer.server';
import { noteUnreached } from '~/domain/calls/note-unreached.server';
import { type UndoResult, undoCalls } from '~/domain/calls/undo-calls.server';
import type { Ctx } from '~/domain/context';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';
import { readCallBack } from '../read-call-back.server';

const INVALID = 400;
const CONFLICT = 409;
const ANSWERS: readonly AnswerOutcome[] = ['confirmed', 'cancelled', 'told'];

type Refusal = Exclude<AnswerResult | UndoResult, { ok: true }>['reason'];

/** What the page says when nothing was noted. */
export interface CallAnswer {
  refusal?: Refusal;
  callBack?: CallBackProblem;
}

/** Does what a button of the list of calls says, and shows the list again. */
export async function answerCall(ctx: Ctx, event: SwitchEvent, request: Request, sent: FormData) {
  const query = readCallsQuery(new URL(request.url).searchParams);
  const back = (done: Record<string, string>) =>
    redirect(paths.calls(event.slug) + callsSearch(query, done), 303);
  const refuse = (refusal: Refusal) => data<CallAnswer>({ refusal }, { status: CONFLICT });
  const intent = sent.get('intent');
  const outcome = ANSWERS.find((each) => each === intent);
  const [registrationId] = ids(sent, 'registration');
  if (outcome) {
    if (!registrationId) return refuse('unknown');
    const messageIds = ids(sent, 'message');
    const noted = await noteAnswer(ctx, { switchEventId: event.id, registrationId, outcome, messageIds });
    return noted.ok ? back({ note: noted.value.callId }) : refuse(noted.reason);
  }
  if (intent === 'undo') {
    const undone = await undoCalls(ctx, event.id, ids(sent, 'call'));
    return undone.ok ? back({ reprise: undone.value.waits ? 'attente' : 'oui' }) : refuse(undone.reason);
  }
  if (intent !== 'no_answer' && intent !== 'call_back') throw data(null, { status: INVALID });
  const moment =
    intent === 'call_back'
      ? readCallBack({ timeZone: event.zone.timeZone, now: ctx.now }, sent, ids(sent, 'registration'))
      : { at: null };
  if ('problem' in moment) return data<CallAnswer>({ callBack: moment }, { status: INVALID });
  const noted = await noteUnreached(ctx, event, {
    registrationIds: ids(sent, 'registration'),
    seen: Number(sent.get('seen')),
    callBackAt: moment.at,
  });
  return noted.ok ? back({ note: noted.value.callIds[0] ?? '' }) : refuse(noted.reason);
}

function ids(sent: FormData, name: string): string[] {
  return sent.getAll(name).filter((id): id is string => isUuid(id));
}
