import type { BoardColumn } from '~/domain/ideas/idea';
import { columnName, type Wording } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import type { I18n } from '~/i18n/i18n-context';

/** How a move ended, as the live part of the board tells it. */
export interface MoveEnd {
  title: string;
  column: BoardColumn;
  answer:
    | { kind: 'moved'; version: number }
    | { kind: 'stale'; who: string; where: BoardColumn }
    | { kind: 'neighbour' | 'forbidden' | 'failed' };
}

/** The sentence for how a move ended. */
export function sentenceOfMove(
  { board }: I18n['words'],
  wording: Wording,
  { title, column, answer }: MoveEnd,
): string {
  const { move } = board;
  if (answer.kind === 'moved') return fill(move.done, { title, column: columnName(wording, column) });
  if (answer.kind !== 'stale') return move[answer.kind];
  const where = { who: answer.who, column: columnName(wording, answer.where) };
  return fill(answer.who ? move.stale : move.staleUnknown, where);
}
