import { arrange, findCard } from '~/domain/ideas/arrange';
import type { Board } from '~/domain/ideas/board';
import { isDirectMove } from '~/domain/ideas/idea';
import { columnName, type Wording } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import type { I18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import type { Hold, HoldEvent } from './use-card-hold';

/** What is said aloud of cards that are taken, carried and put down. */
export function sentenceOfHold(
  { words, locale, wording }: { words: I18n['words']['board']; locale: I18n['locale']; wording: Wording },
  board: Board,
  event: HoldEvent,
  hold: Hold,
): string {
  const found = findCard(board, hold.lead);
  if (!found) return '';
  const isBack = event === 'cancel';
  const column = isBack ? found.place.column : hold.at.column;
  const isAsked =
    event === 'end' && (hold.numbers.length > 1 || !isDirectMove(found.place.column, hold.at.column));
  const page = arrange(board, hold.numbers, hold.at).columns.find((one) => one.column === column);
  const sentences = hold.numbers.length > 1 ? words.drag.many : words.drag;
  return fill(sentences[isAsked ? 'asks' : event], {
    title: found.card.title,
    ideas: plural(locale, words.count, hold.numbers.length),
    column: columnName(wording, column),
    rank: hold.at.index + 1,
    count: page?.count ?? 0,
  });
}
