import { useDroppable } from '@dnd-kit/core';
import type { KeyboardEvent } from 'react';
import type { BoardColumnPage } from '~/domain/ideas/board';
import { BoardColumn } from './board-column';
import { BoardDeskCard } from './board-desk-card';

export interface BoardDeskColumnProps {
  page: BoardColumnPage;
  /** The card in hand, if any. */
  held: number | null;
  moreHref: string;
  onMore: (() => void) | undefined;
  onKey: (number: number, event: KeyboardEvent) => void;
  onAsk: (number: number) => void;
}

/** A column on which cards can be dropped. */
export function BoardDeskColumn({ page, held, moreHref, onMore, onKey, onAsk }: BoardDeskColumnProps) {
  const { setNodeRef } = useDroppable({ id: page.column });
  return (
    <BoardColumn page={page} moreHref={moreHref} onMore={onMore} listRef={setNodeRef}>
      {page.cards.map((card) => (
        <BoardDeskCard
          key={card.number}
          card={card}
          isHeld={card.number === held}
          onKey={onKey}
          onAsk={onAsk}
        />
      ))}
    </BoardColumn>
  );
}
