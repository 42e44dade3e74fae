import type { AnswerView } from '~/components/answers/answer-view';
import type { Ctx } from '~/domain/context';
import type { AnswerRow } from '~/domain/ideas/answers/answers-page.server';
import { smsSize } from '~/domain/ideas/answers/sms-text';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDayAndHour } from '~/i18n/format-time';
import { plural } from '~/i18n/plural';
import { decisionOfAnswer, smsAnswer, spokenAnswer, writtenAnswer } from './answer-words.server';

const DAY_MS = 86_400_000;

/** « depuis aujourd’hui », « depuis 3 jours »: whole days of 24 hours. */
export function ageInWords({ locale, now }: Pick<Ctx, 'locale' | 'now'>, since: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY_MS));
  return plural(locale, dictionaryOf(locale).answers.age, days);
}

/** Answers in words, in the time of the hub. @param origin where their links lead */
export function answerViews(ctx: Ctx, origin: string, rows: readonly AnswerRow[]): AnswerView[] {
  return rows.map((row, at) => answerView(ctx, origin, row, at + 1));
}

function answerView(ctx: Ctx, origin: string, row: AnswerRow, at: number): AnswerView {
  const text = dictionaryOf(ctx.locale).answers;
  const { id, channel, state, locale, number, title } = row;
  return {
    ...{ at, id, channel, state, locale, number, title },
    kind: row.kind as AnswerView['kind'],
    name: row.toName === '' ? text.nobody : row.toName,
    phone: row.toPhone,
    email: row.toEmail,
    address: (row.authorAddress ?? '').split('\n').filter((line) => line !== ''),
    mediator: row.authorMediator ?? row.organizationName ?? text.queue.mediatorSomebody,
    age: ageInWords(ctx, row.createdAt),
    isCorrection: row.question === null && decisionOfAnswer(row).isCorrection,
    isInstead: row.insteadOf !== null,
    say: channel === 'letter' ? writtenAnswer(row) : spokenAnswer(ctx.hub.name, row),
    sms: channel === 'sms' ? smsView(smsAnswer(origin, row)) : null,
    ...lastNoteOf(ctx, row),
  };
}

function smsView(text: string): AnswerView['sms'] {
  const { alphabet, units, parts } = smsSize(text);
  return { text, units, parts, isPlain: alphabet === 'gsm' };
}

type LastNote = Pick<AnswerView, 'tries' | 'lastTry' | 'callBack' | 'doneAt' | 'doneBy' | 'tellingId'>;

function lastNoteOf(ctx: Ctx, row: AnswerRow): LastNote {
  const date = (day: Date | null) =>
    day ? formatDayAndHour(ctx.locale, ctx.hub.timeZone, new Date(day)) : '';
  const isDone = row.state === 'told' || row.state === 'sent';
  const isTried = !isDone && row.outcome !== null;
  const who = row.toldBy ?? dictionaryOf(ctx.locale).answers.prepared.somebody;
  return {
    tries: isTried ? Number(row.tries ?? 0) : 0,
    lastTry: isTried ? date(row.tellingAt) : '',
    callBack: isTried && row.outcome === 'call_back' ? date(row.callBackAt) : '',
    doneAt: isDone ? date(row.handledAt) : '',
    doneBy: row.state === 'told' && row.tellingId ? who : '',
    tellingId: row.tellingId,
  };
}
