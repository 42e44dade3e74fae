import type { Locale } from '~/domain/context';
import { type DecisionToSay, decisionToSay } from '~/domain/ideas/answers/decision-to-say';
import { familyNews } from '~/domain/ideas/answers/family-news';
import { plainSms } from '~/domain/ideas/answers/sms-text';
import type { BoardColumn, IdeaForm } from '~/domain/ideas/idea';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { paths } from '~/paths';
import { familyInWords } from './family-words.server';

/** What an answer says: a decision, a question, or what became of the idea beside others. */
export interface AnswerToSay {
  kind: string;
  locale: Locale;
  toName: string;
  title: string;
  number: number;
  details: Record<string, unknown>;
  question: string | null;
  questionCode: string | null;
}

/** The decision and its reason as its author hears them, without a greeting: their own words where the team wrote some. */
export function decisionInWords(locale: Locale, { stage, reason, answer }: SaidDecision): string[] {
  if (answer !== '') return answer.split('\n\n');
  const { emails } = dictionaryOf(locale);
  return [emails.ideaDecided.stages[stage], ...reason.split('\n\n')];
}

export type SaidDecision = Pick<DecisionToSay, 'stage' | 'reason' | 'answer'>;

/** One answer in short sentences, to be read aloud: on the telephone, by a mediator, on the spot. */
export function spokenAnswer(hubName: string, said: AnswerToSay): string {
  const { locale, toName, title } = said;
  const text = dictionaryOf(locale).answers.say;
  const start = [
    toName === '' ? text.helloNobody : fill(text.hello, { name: toName }),
    fill(text.who, { hub: hubName }),
    fill(text.idea, { title }),
  ];
  if (said.question !== null) return lines(...start, fill(text.question, { question: said.question }));
  const news = familyNews(said);
  if (news) return lines(...start, ...familyInWords(locale, news), text.thanks);
  const decision = decisionOfAnswer(said);
  return lines(
    ...start,
    ...(decision.isCorrection ? [text.correction] : []),
    ...decisionInWords(locale, decision),
    text.thanks,
  );
}

/** What a letter says of it, without all that stands around. */
export function writtenAnswer(said: AnswerToSay): string {
  if (said.question !== null) return said.question;
  const news = familyNews(said);
  if (news) return familyInWords(said.locale, news).join('\n\n');
  return decisionInWords(said.locale, decisionOfAnswer(said)).join('\n\n');
}

const SMS_TITLE = 48;
const SMS_LENGTH = 160;

/** One answer as a text message, in letters that take the least room; the title gives way so that it stays one. */
export function smsAnswer(origin: string, said: AnswerToSay): string {
  const text = dictionaryOf(said.locale).answers.sms;
  const news = familyNews(said);
  const decision = decisionOfAnswer(said);
  const url =
    said.questionCode === null
      ? origin + paths.idea(said.number)
      : origin + paths.replyWith(said.number, said.questionCode);
  const written = (title: string) => {
    if (said.question !== null) return fill(text.question, { title, question: said.question, url });
    if (news?.what === 'merged' && news.decided)
      return fill(text.joined, { title, decision: text.stages[news.decided.stage], url });
    if (news) return fill(text.family[news.what], { title, url });
    if (decision.answer !== '') return fill(text.own, { title, answer: decision.answer, url });
    const sentence = decision.isCorrection ? text.corrected : text.decided;
    return fill(sentence, { title, decision: text.stages[decision.stage], url });
  };
  const whole = plainSms(written(shortened(said.title, SMS_TITLE)));
  const tooMuch = whole.length - SMS_LENGTH;
  if (tooMuch <= 0) return whole;
  return plainSms(written(shortened(said.title, Math.max(12, SMS_TITLE - tooMuch))));
}

function shortened(title: string, most: number): string {
  return title.length <= most ? title : `${title.slice(0, most - 3).trimEnd()}...`;
}

const PRESENT = {
  boardColumn: 'to_sort' as BoardColumn,
  form: null as IdeaForm | null,
  decisionReason: null,
};

/** Every answer carries its decision. */
export function decisionOfAnswer({ details }: AnswerToSay): DecisionToSay {
  return decisionToSay(details, PRESENT);
}

function lines(...all: string[]): string {
  return all.join('\n');
}
