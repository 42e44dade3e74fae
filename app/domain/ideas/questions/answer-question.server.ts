import { inTransaction, type Trx } from '~db/in-transaction';
import {
  lockQuestion,
  selectQuestionByCode,
  updateQuestion,
  withdrawQuestionMessages,
} from '~db/queries/idea-questions';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { can } from '../../people/can';
import { readShortCode } from '../../registrations/short-code';
import { ok, type Result, refused } from '../../result';
import { isUuid } from '../../uuid';
import { QUESTION_LIMITS } from './question-input';

/** The question that a code opens, for whoever holds it. Nothing of how its author is reached is read. */
export async function readQuestionByCode(ctx: Ctx, typed: string) {
  const code = readShortCode(typed);
  const found = code === undefined ? undefined : await selectQuestionByCode(ctx.db, ctx.hub.id, code);
  return found && found.withdrawnAt === null ? found : undefined;
}

/** Its author answers, by the link or the code of the question. */
export async function answerByCode(
  ctx: Ctx,
  { code, answer }: { code: string; answer: string },
): Promise<Result<{ idea: number }, 'not-found'>> {
  const question = await readQuestionByCode(ctx, code);
  if (!question) return refused('not-found');
  return write(ctx, question.id, { answer, by: null });
}

/** Somebody of the team writes down what the author said. */
export async function answerForAuthor(
  ctx: Ctx,
  { question, answer }: { question: string; answer: string },
): Promise<Result<{ idea: number }, 'not-allowed' | 'not-found'>> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return refused('not-allowed');
  if (!isUuid(question)) return refused('not-found');
  return write(ctx, question, {
    answer,
    by: ctx.viewer.kind === 'staff' ? ctx.viewer.userId : null,
  });
}

/** The question is not asked any more. What was answered stays. */
export function withdrawQuestion(
  ctx: Ctx,
  id: string,
): Promise<Result<{ idea: number }, 'not-allowed' | 'not-found'>> {
  if (!can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id })) return Promise.resolve(refused('not-allowed'));
  return inTransaction(ctx.db, async (trx) => {
    const question = isUuid(id) ? await lockQuestion(trx, ctx.hub.id, id) : undefined;
    if (!question || question.answeredAt || question.withdrawnAt) return refused('not-found');
    await updateQuestion(trx, id, { withdrawnAt: ctx.now });
    await withdrawQuestionMessages(trx, id, ctx.now);
    await remember(trx, ctx, question, 'question-withdrawn');
    return ok({ idea: question.number });
  });
}

type Question = NonNullable<Awaited<ReturnType<typeof lockQuestion>>>;

/** Sent twice, it is written once; where somebody else answered meanwhile, both answers are kept. */
function write(
  ctx: Ctx,
  id: string,
  { answer, by }: { answer: string; by: string | null },
): Promise<Result<{ idea: number }, 'not-found'>> {
  return inTransaction(ctx.db, async (trx) => {
    const question = await lockQuestion(trx, ctx.hub.id, id);
    if (!question || question.withdrawnAt) return refused('not-found');
    if (`\n\n${question.answer}\n\n`.includes(`\n\n${answer}\n\n`)) return ok({ idea: question.number });
    const all = question.answer === '' ? answer : `${question.answer}\n\n${answer}`;
    await updateQuestion(trx, id, {
      answer: all.slice(0, QUESTION_LIMITS.answer),
      answeredAt: ctx.now,
      answeredBy: by,
    });
    await withdrawQuestionMessages(trx, id, ctx.now);
    await remember(trx, ctx, question, 'author-answered');
    return ok({ idea: question.number });
  });
}

function remember(trx: Trx, ctx: Ctx, question: Question, act: Act): Promise<void> {
  const { ideaId: subjectId, switchEventId } = question;
  return recordHistory(trx, ctx, [{ subject: 'idea', subjectId, switchEventId, act }]);
}

type Act = 'author-answered' | 'question-withdrawn';
