import type { LetterPaper } from '~/documents/letters-pdf.server';
import type { Ctx } from '~/domain/context';
import type { AnswerRow } from '~/domain/ideas/answers/answers-page.server';
import { familyNews } from '~/domain/ideas/answers/family-news';
import { groupShortCode } from '~/domain/registrations/short-code';
import { formName, wordingOf } from '~/domain/vocabulary/vocabulary';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { formatDay } from '~/i18n/format-time';
import { paths } from '~/paths';
import { decisionInWords, decisionOfAnswer } from './answer-words.server';
import { familyInWords } from './family-words.server';

/** Answers as letters, each in the language of its author. @param origin where the address in the letter leads */
export function letterPapers(ctx: Ctx, origin: string, rows: readonly AnswerRow[]): LetterPaper[] {
  return rows.map((row) => letterPaper(ctx, origin, row));
}

function letterPaper({ hub, now }: Ctx, origin: string, row: AnswerRow): LetterPaper {
  const { locale, toName, title } = row;
  const { answers, emails } = dictionaryOf(locale);
  const text = answers.letter;
  const phone = formatPhone(hub.contactPhone);
  return {
    lang: locale,
    from: [hub.name, phone, hub.contactEmail],
    to: addressOf(row),
    date: formatDay(locale, hub.timeZone, now),
    subject: fill(text.subject, { title }),
    hello: toName === '' ? emails.helloNobody : fill(emails.hello, { name: toName }),
    ...wordsOf({ hub, origin, phone }, row),
    signature: fill(emails.signature, { hub: hub.name }),
  };
}

/** An address may begin with the name already. */
function addressOf({ toName, authorAddress }: AnswerRow): string[] {
  const lines = (authorAddress ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isNamed = lines[0]?.toLowerCase().includes(toName.toLowerCase()) ?? false;
  return isNamed || toName === '' ? lines : [toName, ...lines];
}

interface Sender {
  hub: Ctx['hub'];
  origin: string;
  phone: string;
}

type LetterWords = Pick<LetterPaper, 'paragraphs' | 'facts' | 'notes'>;

function wordsOf({ hub, origin, phone }: Sender, row: AnswerRow): LetterWords {
  const { locale, title, question, questionCode, number } = row;
  const { answers, emails } = dictionaryOf(locale);
  const text = answers.letter;
  const questions = fill(emails.questions, { phone });
  if (question !== null) {
    const answer = { phone, url: origin + paths.reply(number), code: groupShortCode(questionCode ?? '') };
    return {
      paragraphs: [fill(emails.ideaQuestion.lead, { idea: title }), ...question.split('\n\n')],
      facts: [],
      notes: [fill(text.answer, answer), emails.ideaQuestion.private],
    };
  }
  const atTheEnd = [text.thanks, fill(text.online, { url: origin + paths.idea(number) }), questions];
  const news = familyNews(row);
  if (news) {
    const lead = fill(emails.ideaFamily[news.what].lead, { idea: title });
    return { paragraphs: [lead, ...familyInWords(locale, news)], facts: [], notes: atTheEnd };
  }
  const decision = decisionOfAnswer(row);
  const form = formName(wordingOf(hub, locale), decision.form);
  return {
    paragraphs: [
      fill(emails.ideaDecided.lead, { idea: title }),
      ...(decision.isCorrection ? [emails.ideaDecided.correction] : []),
      ...decisionInWords(locale, decision),
    ],
    facts: form === '' ? [] : [{ label: emails.facts.form, value: form }],
    notes: atTheEnd,
  };
}
