import { useDraggable, useDroppable } from '@dnd-kit/core';
import type { KeyboardEvent, MouseEventHandler, TouchEventHandler } from 'react';
import type { BoardCard as Card } from '~/domain/ideas/board';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { BoardCard } from './board-card';

export interface BoardDeskCardProps {
  card: Card;
  isHeld: boolean;
  onKey: (number: number, event: KeyboardEvent) => void;
  onAsk: (number: number) => void;
}

/** A card that can be taken: anywhere with a mouse, by its handle with a finger or the keyboard, or sent with a button. */
export function BoardDeskCard({ card, isHeld, onKey, onAsk }: BoardDeskCardProps) {
  const { words } = useI18n();
  const text = words.board.move;
  const drag = useDraggable({ id: card.number });
  const drop = useDroppable({ id: card.number });
  const names = { title: card.title };
  return (
    <li
      id={`idee-${card.number}`}
      ref={(element) => {
        drag.setNodeRef(element);
        drop.setNodeRef(element);
      }}
      className={isHeld ? 'board-card board-card-held' : 'board-card'}
      onMouseDown={drag.listeners?.onMouseDown as MouseEventHandler | undefined}
    >
      <BoardCard card={card}>
        <span className="board-tools">
          <button
            type="button"
            id={`handle-${card.number}`}
            className="board-handle"
            aria-label={fill(text.handle, names)}
            aria-describedby="drag-instructions"
            aria-pressed={isHeld}
            onKeyDown={(event) => onKey(card.number, event)}
            onTouchStart={drag.listeners?.onTouchStart as TouchEventHandler | undefined}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M8 1v14M1 8h14M5.5 3.5 8 1l2.5 2.5M5.5 12.5 8 15l2.5-2.5M3.5 5.5 1 8l2.5 2.5M12.5 5.5 15 8l-2.5 2.5" />
            </svg>
          </button>
          <button
            type="button"
            className="board-move"
            aria-label={fill(text.buttonOf, names)}
            onClick={() => onAsk(card.number)}
          >
            {text.button}
          </button>
        </span>
      </BoardCard>
    </li>
  );
}
