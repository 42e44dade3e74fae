import { data, redirect } from '@remix-run/node';
import type { AnswersRefusal } from '~/components/answers/answers-notices';
import type { CallBackProblem } from '~/components/calls/calls-view';
import type { Ctx } from '~/domain/context';
import { answersSearch, readAnswersQuery } from '~/domain/ideas/answers/answers-query';
import { noteTelling } from '~/domain/ideas/answers/note-telling.server';
import { undoTelling } from '~/domain/ideas/answers/undo-telling.server';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';
import { readCallBack } from '../read-call-back.server';

const INVALID = 400;
const CONFLICT = 409;

/** What the page says when nothing was noted. */
export interface AnswersAnswer {
  refusal?: AnswersRefusal;
  callBack?: CallBackProblem;
}

/** Does what a button of the answers to give says, and shows them again. */
export async function answerAnswers(ctx: Ctx, request: Request, sent: FormData) {
  const query = readAnswersQuery(new URL(request.url).searchParams);
  const back = (done: Record<string, string>) => redirect(paths.answers() + answersSearch(query, done), 303);
  const refuse = (refusal: AnswersRefusal) => data<AnswersAnswer>({ refusal }, { status: CONFLICT });
  const intent = sent.get('intent');
  if (intent === 'undo') {
    const refusal = await undoAll(ctx, ids(sent, 'telling'));
    return refusal ? refuse(refusal) : back({ reprise: 'oui' });
  }
  const outcome = (['told', 'no_answer', 'call_back'] as const).find((each) => each === intent);
  if (!outcome) throw data(null, { status: INVALID });
  const messageIds = ids(sent, 'message');
  if (messageIds.length === 0) return refuse('nothing');
  const moment =
    outcome === 'call_back'
      ? readCallBack({ timeZone: ctx.hub.timeZone, now: ctx.now }, sent, messageIds)
      : { at: null };
  if ('problem' in moment) return data<AnswersAnswer>({ callBack: moment }, { status: INVALID });
  const seen = sent.has('seen') ? Number(sent.get('seen')) : undefined;
  const noted: string[] = [];
  let refusal: AnswersRefusal = 'already-noted';
  for (const messageId of messageIds) {
    const note = await noteTelling(ctx, { messageId, outcome, callBackAt: moment.at, seen });
    if (note.ok) noted.push(note.value.id);
    else refusal = note.reason;
  }
  return noted.length > 0 ? back({ note: noted.join('.') }) : refuse(refusal);
}

/** @returns why, where nothing at all could be taken back */
async function undoAll(ctx: Ctx, tellings: readonly string[]): Promise<AnswersRefusal | undefined> {
  let refusal: AnswersRefusal | undefined = 'nothing';
  let isUndone = false;
  for (const id of tellings) {
    const undone = await undoTelling(ctx, id);
    if (undone.ok) isUndone = true;
    else refusal = undone.reason;
  }
  return isUndone ? undefined : refusal;
}

/** Notes of the last click, from the address. */
export function notedTellings(search: URLSearchParams): string[] {
  return (search.get('note') ?? '').split('.').filter(isUuid);
}

function ids(sent: FormData, name: string): string[] {
  return sent.getAll(name).filter((id): id is string => isUuid(id));
}
