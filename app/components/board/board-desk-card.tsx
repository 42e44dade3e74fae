import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import type { BoardCard as Card } from '~/domain/ideas/board';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { BoardCard } from './board-card';

export interface BoardDeskCardProps {
  card: Card;
  /** Its place in the column, from 1, of so many. */
  position: number;
  count: number;
  /** Among the cards that are not in hand; none while it is. */
  among: number | undefined;
  isHeld: boolean;
  isPicked: boolean;
  act: BoardDeskActs;
}

/** What can be done with a card; the same object for all cards, and for as long as the board is there. */
export interface BoardDeskActs {
  key(number: number, event: KeyboardEvent): void;
  ask(number: number): void;
  pick(number: number, event: MouseEvent): void;
}

/** A card that can be taken: anywhere with a mouse, by its handle with a finger or the keyboard, or sent with a button. */
export const BoardDeskCard = memo(function BoardDeskCard(props: BoardDeskCardProps) {
  const { card, position, count, among, isHeld, isPicked, act } = props;
  const { words } = useI18n();
  const text = words.board.move;
  const names = { title: card.title };
  return (
    <li
      id={`idee-${card.number}`}
      data-idea={card.number}
      data-at={among}
      className={`board-card${isHeld ? ' board-card-held' : ''}${isPicked ? ' board-card-picked' : ''}`}
      aria-posinset={position}
      aria-setsize={count}
    >
      <BoardCard card={card}>
        <span className="board-tools">
          <input
            type="checkbox"
            className="board-pick"
            aria-label={fill(words.board.pick.one, names)}
            checked={isPicked}
            onClick={(event) => act.pick(card.number, event)}
            readOnly
          />
          <button
            type="button"
            id={`handle-${card.number}`}
            className="board-handle"
            data-handle
            aria-label={fill(text.handle, names)}
            aria-describedby="drag-instructions"
            aria-pressed={isHeld}
            onKeyDown={(event) => act.key(card.number, event)}
          />
          <button
            type="button"
            className="board-move"
            aria-label={fill(text.buttonOf, names)}
            onClick={() => act.ask(card.number)}
          >
            {text.button}
          </button>
        </span>
      </BoardCard>
    </li>
  );
});
