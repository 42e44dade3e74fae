import { type Board, COLUMN_LIMIT } from '~/domain/ideas/board';
import type { BoardColumn as Column } from '~/domain/ideas/idea';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { BoardCard } from './board-card';
import { BoardColumn } from './board-column';

export interface BoardColumnsProps {
  board: Board;
  canTriage: boolean;
  moreHref: (column: Column) => string;
  onMore?: ((column: Column) => void) | undefined;
}

/** The board to read. Staff get a link to move each idea, which works without JavaScript. */
export function BoardColumns({ board, canTriage, moreHref, onMore }: BoardColumnsProps) {
  const { words } = useI18n();
  const text = words.board.move;
  return (
    <div className="board">
      {board.columns.map((page) => (
        <BoardColumn
          key={page.column}
          page={page}
          moreHref={moreHref(page.column)}
          onMore={page.cards.length < COLUMN_LIMIT ? onMore && (() => onMore(page.column)) : undefined}
        >
          {page.cards.map((card) => (
            <li key={card.number} id={`idee-${card.number}`} className="board-card">
              <BoardCard card={card}>
                {canTriage ? (
                  <a
                    className="board-move"
                    href={paths.triageIdea(card.number)}
                    aria-label={fill(text.buttonOf, { title: card.title })}
                  >
                    {text.button}
                  </a>
                ) : null}
              </BoardCard>
            </li>
          ))}
        </BoardColumn>
      ))}
    </div>
  );
}
