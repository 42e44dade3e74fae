import type { BoardColumn } from '~/domain/ideas/idea';
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
export function sentenceOfMove({ board }: I18n['words'], { title, column, answer }: MoveEnd): string {
  const { move, columns } = board;
  if (answer.kind === 'moved') return fill(move.done, { title, column: columns[column] });
  if (answer.kind !== 'stale') return move[answer.kind];
  const where = { who: answer.who, column: columns[answer.where] };
  return fill(answer.who ? move.stale : move.staleUnknown, where);
}
