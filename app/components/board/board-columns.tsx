import { useCallback } from 'react';
import type { Board, BoardCard as Card } from '~/domain/ideas/board';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { BoardCard } from './board-card';
import { BoardColumn, type CardPosition } from './board-column';
import type { BoardViewParts } from './board-view';

const NONE: ReadonlySet<number> = new Set();

export interface BoardColumnsProps {
  board: Board;
  canTriage: boolean;
  view: BoardViewParts;
}

/** The board to read. Staff get a link to move each idea, which works without JavaScript. */
export function BoardColumns({ board, canTriage, view }: BoardColumnsProps) {
  const text = useI18n().words.board.move;
  const renderCard = useCallback(
    (card: Card, { index, count }: CardPosition) => (
      <li
        key={card.number}
        id={`idee-${card.number}`}
        data-idea={card.number}
        className="board-card"
        aria-posinset={index + 1}
        aria-setsize={count}
      >
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
    ),
    [canTriage, text],
  );
  return (
    <div className="board">
      {board.columns.map((page) => (
        <BoardColumn
          key={page.column}
          page={page}
          renderCard={renderCard}
          held={NONE}
          pinned={null}
          isFolded={view.folded.includes(page.column)}
          foldHref={view.foldHref(page.column)}
          onFold={view.onFold}
          moreHref={view.moreHref(page.column)}
          onMore={view.onMore}
        />
      ))}
    </div>
  );
}
