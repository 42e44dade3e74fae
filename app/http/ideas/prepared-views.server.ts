import type { PreparedView } from '~/components/answers/prepared-view';
import type { Ctx, Locale } from '~/domain/context';
import { recipientOfAuthor } from '~/domain/ideas/answers/recipient-of-author';
import type { PreparedDecision, PreparedRow } from '~/domain/ideas/decisions/read-prepared.server';
import { stageOf } from '~/domain/ideas/idea';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDay } from '~/i18n/format-time';
import { decisionInWords } from './answer-words.server';

/** Prepared decisions in words, each with what everybody of its family will read or hear. */
export function preparedViews(ctx: Ctx, prepared: readonly PreparedDecision[]): PreparedView[] {
  return prepared.map(({ row, authors, hasMoved }) => ({
    id: row.id,
    seen: `${row.id}:${row.version}:${row.ideaVersion}`,
    number: row.number,
    title: row.title,
    switchTitle: row.switchTitle,
    column: row.boardColumn,
    form: row.form,
    reason: row.reason,
    answers: localesOf(authors).map((locale) => ({ locale, text: usualAnswer(locale, row) })),
    authors: authors.map((author) => ({
      key: author.ideaId,
      name: author.speakerFirstName || dictionaryOf(ctx.locale).answers.nobody,
      by: recipientOfAuthor(author).contact,
      idea: author.ideaId === row.ideaId ? '' : author.title,
    })),
    hasMoved,
    isMerged: row.mergedInto !== null,
    ...preparedBy(ctx, row),
  }));
}

function localesOf(authors: PreparedDecision['authors']): Locale[] {
  return [...new Set(authors.map(({ authorLocale }) => authorLocale))];
}

/** What a prepared decision says to whoever reads this language, in the team's words or the usual ones. */
export function usualAnswer(
  locale: Locale,
  { boardColumn, reason, answer }: Pick<PreparedRow, 'boardColumn' | 'reason' | 'answer'>,
): string {
  return decisionInWords(locale, { stage: stageOf(boardColumn), reason, answer }).join('\n\n');
}

/** Who prepared it, and on which day. */
export function preparedBy(ctx: Ctx, row: PreparedRow): { preparedBy: string; preparedOn: string } {
  return {
    preparedBy: row.preparedByName ?? dictionaryOf(ctx.locale).answers.prepared.somebody,
    preparedOn: formatDay(ctx.locale, ctx.hub.timeZone, row.preparedAt),
  };
}
