import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { isIdeaNumber } from '~/domain/ideas/idea';
import { answerForAuthor, withdrawQuestion } from '~/domain/ideas/questions/answer-question.server';
import { askAuthor } from '~/domain/ideas/questions/ask-author.server';
import { questionAnswer, questionInput } from '~/domain/ideas/questions/question-input';
import { paths } from '~/paths';
import { formErrors } from '../form-errors.server';
import { withSaying } from '../hub/queue-back';

const INVALID = 400;
const CONFLICT = 409;
const DONE = ['posee', 'notee', 'retiree'] as const;

/** A form as it was typed, with what is wrong. */
interface TypedForm {
  values: Record<string, string[]>;
  errors: Record<string, string[]>;
}

/** What the page is shown again with. */
export interface AskAnswer {
  refusal?: 'nobody' | 'already';
  asking?: TypedForm;
  answering?: TypedForm;
}

/**
 * Asks, writes down what was answered, or takes the question back.
 * @param queue the page of the queue that the person came from; '' where there is none
 */
export async function answerAsk(
  ctx: Ctx,
  { idea, queue }: { idea: number; queue: string },
  sent: FormData,
  values: TypedForm['values'],
) {
  if (!isIdeaNumber(idea)) throw data(null, { status: 404 });
  const intent = sent.get('intent');
  const question = String(sent.get('question') ?? '');
  if (intent === 'withdraw') return lead({ idea, queue }, 'retiree', await withdrawQuestion(ctx, question));
  if (intent === 'answer') {
    const read = questionAnswer.safeParse(Object.fromEntries(sent));
    if (!read.success)
      return data<AskAnswer>({ answering: { values, errors: formErrors(read.error) } }, { status: INVALID });
    return lead({ idea, queue }, 'notee', await answerForAuthor(ctx, { question, answer: read.data.answer }));
  }
  if (intent !== 'ask') throw data(null, { status: INVALID });
  const read = questionInput.safeParse(Object.fromEntries(sent));
  if (!read.success)
    return data<AskAnswer>({ asking: { values, errors: formErrors(read.error) } }, { status: INVALID });
  const asked = await askAuthor(ctx, { idea, words: read.data.words });
  if (asked.ok || (asked.reason !== 'nobody' && asked.reason !== 'already-asked'))
    return lead({ idea, queue }, 'posee', asked);
  const refusal = asked.reason === 'nobody' ? 'nobody' : 'already';
  return data<AskAnswer>({ refusal, asking: { values, errors: {} } }, { status: CONFLICT });
}

type Outcome = { ok: true } | { ok: false; reason: string };

function lead(
  { idea, queue }: { idea: number; queue: string },
  done: (typeof DONE)[number],
  outcome: Outcome,
) {
  if (outcome.ok) return redirect(withSaying(paths.askAuthor(idea, queue), { fait: done }), 303);
  throw data(null, { status: outcome.reason === 'not-allowed' ? 403 : 404 });
}

/** What the last click did, from the address. */
export function doneOfAsk(search: URLSearchParams): (typeof DONE)[number] | null {
  return DONE.find((each) => each === search.get('fait')) ?? null;
}
