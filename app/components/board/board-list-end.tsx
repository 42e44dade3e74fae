import type { Move } from '~/domain/ideas/board';
import type { BoardColumn } from '~/domain/ideas/idea';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { useWording } from '../vocabulary/wording-context';

export interface BoardListEndProps {
  moved: number;
  isUndo: boolean;
  /** What takes it back; empty where there is nothing to take back. */
  back: readonly Move[];
  refused: readonly {
    number: number;
    title: string;
    column: BoardColumn | null;
    reason: 'stale' | 'needs-decision' | 'neighbour-moved' | 'column-retired' | 'not-found' | 'not-allowed';
  }[];
}

/** How a move ended, with the way back. */
export function BoardListEnd({ moved, isUndo, back, refused }: BoardListEndProps) {
  const { locale, words } = useI18n();
  const text = words.boardList;
  const wording = useWording();
  const ideas = plural(locale, words.board.count, moved);
  return (
    <>
      {moved > 0 ? (
        <Notice tone="success" role="status" title={fill(isUndo ? text.undone : text.done, { ideas })}>
          {back.length > 0 ? (
            <form method="post">
              <input type="hidden" name="moves" value={JSON.stringify(back)} />
              <input type="hidden" name="intent" value="undo" />
              <Button look="secondary">{text.undo}</Button>
            </form>
          ) : null}
        </Notice>
      ) : null}
      {refused.length > 0 ? (
        <Notice tone="warning" role="alert" title={text.refused}>
          <ul>
            {refused.map(({ number, title, column, reason }) => (
              <li key={number}>
                {fill(text.nowIn, {
                  title,
                  column: column ? columnName(wording, column) : '',
                  why: text.refusals[reason],
                })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
