import type { BoardColumn } from '~/domain/ideas/idea';
import { columnName, type Wording } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import type { I18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';

/** How moves ended, as the live part of the board tells it. */
export interface MovesEnd {
  isUndo: boolean;
  titles: ReadonlyMap<number, string>;
  answer:
    | { kind: 'forbidden' | 'failed' }
    | {
        kind: 'done';
        moved: readonly { idea: number; column: BoardColumn }[];
        refused: readonly {
          idea: number;
          reason: 'stale' | 'neighbour-moved' | 'needs-decision' | 'column-retired' | 'not-found';
          who: string;
          where: BoardColumn | null;
        }[];
      };
}

type Kept = Extract<MovesEnd['answer'], { kind: 'done' }>['refused'][number];

/** The sentences for how moves ended: what is where now, and each idea that stayed, with its reason. */
export function sentencesOfMoves(
  { words, locale }: I18n,
  wording: Wording,
  { isUndo, titles, answer }: MovesEnd,
): string {
  const { move, count } = words.board;
  if (answer.kind !== 'done') return move[answer.kind];
  const nameOf = (column: BoardColumn) => columnName(wording, column);
  const titleOf = (idea: number) => titles.get(idea) ?? '';
  const { moved, refused } = answer;
  const told: string[] = [];
  const [first] = moved;
  if (first && moved.length === 1)
    told.push(
      fill(isUndo ? move.undone : move.done, { title: titleOf(first.idea), column: nameOf(first.column) }),
    );
  else if (first)
    told.push(
      fill(isUndo ? move.undoneMany : move.doneMany, {
        ideas: plural(locale, count, moved.length),
        column: nameOf(first.column),
      }),
    );
  const isAlone = moved.length + refused.length === 1;
  for (const kept of refused) {
    const why = reasonOf(kept, move, nameOf);
    told.push(isAlone ? why : fill(move.kept, { title: titleOf(kept.idea), why }));
  }
  return told.join(' ');
}

function reasonOf(
  { reason, who, where }: Kept,
  move: I18n['words']['board']['move'],
  nameOf: (column: BoardColumn) => string,
): string {
  if (reason === 'stale' && where !== null)
    return fill(who ? move.stale : move.staleUnknown, { who, column: nameOf(where) });
  if (reason === 'neighbour-moved') return move.neighbour;
  if (reason === 'needs-decision') return move.decision;
  if (reason === 'column-retired') return move.retired;
  return reason === 'not-found' ? move.gone : move.failed;
}
