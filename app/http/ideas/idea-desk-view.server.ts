import type { PreparedOfIdea } from '~/components/answers/prepared-notice';
import type { QuestionView } from '~/components/answers/question-view';
import type { Ctx } from '~/domain/context';
import { type PreparedRow, readPreparedOf } from '~/domain/ideas/decisions/read-prepared.server';
import { readQuestions } from '~/domain/ideas/questions/read-questions.server';
import { groupShortCode } from '~/domain/registrations/short-code';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDay } from '~/i18n/format-time';
import { ageInWords } from './answer-views.server';
import { preparedBy, usualAnswer } from './prepared-views.server';

/** What is prepared and asked about one idea: for its page of the hub. */
export async function ideaDeskView(ctx: Ctx, ideaId: string) {
  const prepared = await readPreparedOf(ctx, ideaId);
  return {
    prepared: prepared ? preparedOfIdea(ctx, prepared) : null,
    questions: await questionViews(ctx, ideaId),
  };
}

const KEPT = [
  'deliverer',
  'deliveryPlace',
  'deliveryWhen',
  'deliveryAudience',
  'lead',
  'need',
  'nextTest',
  'estimatedCostEuros',
  'reason',
] as const;

function preparedOfIdea(ctx: Ctx, row: PreparedRow): PreparedOfIdea {
  const usual = usualAnswer(ctx.locale, { ...row, answer: '' });
  const form = row.form ?? '';
  return {
    id: row.id,
    version: row.version,
    usualAnswer: usual,
    column: row.boardColumn,
    ...preparedBy(ctx, row),
    values: {
      ...Object.fromEntries(KEPT.map((name) => [name, [String(row[name] ?? '')]])),
      column: [row.boardColumn],
      serviceForm: [form],
      prototypeForm: [form],
      answer: [row.answer === '' ? usual : row.answer],
    },
  };
}

/** Everything that was asked about an idea, in words. */
export async function questionViews(ctx: Ctx, ideaId: string): Promise<QuestionView[]> {
  const text = dictionaryOf(ctx.locale).answers;
  const day = (at: Date) => formatDay(ctx.locale, ctx.hub.timeZone, at);
  const questions = await readQuestions(ctx, ideaId);
  return questions.map((question) => ({
    id: question.id,
    words: question.words,
    code: groupShortCode(question.code),
    askedBy: question.askedByName ?? text.prepared.somebody,
    askedOn: day(question.askedAt),
    age: ageInWords(ctx, question.askedAt),
    answer: question.answer,
    answeredOn: question.answeredAt ? day(question.answeredAt) : '',
    answeredBy: question.answeredBy === null ? '' : (question.answeredByName ?? text.prepared.somebody),
    isWithdrawn: question.withdrawnAt !== null,
  }));
}
