import { useEffect, useRef, useState } from 'react';
import { findCard, type Place } from '~/domain/ideas/arrange';
import type { Board } from '~/domain/ideas/board';
import { isDirectMove } from '~/domain/ideas/idea';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { useI18n } from '~/i18n/i18n-context';
import { useWording } from '../vocabulary/wording-context';
import { decisionHref } from './decision-href';

/** A card to move; with `drop`, it was dropped where a decision is needed. */
export interface MoveAsk {
  number: number;
  drop?: Place;
}

export interface BoardMoveDialogProps {
  board: Board;
  ask: MoveAsk;
  onPlace: (number: number, to: Place) => unknown;
  onClose: () => void;
}

/** « Déplacer vers… »: everything that dragging can do, with buttons. */
export function BoardMoveDialog({ board, ask, onPlace, onClose }: BoardMoveDialogProps) {
  const { words } = useI18n();
  const text = words.board.move;
  const wording = useWording();
  const [rank, setRank] = useState(1);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const found = findCard(board, ask.number);
  if (!found) return null;
  const { card, place } = found;
  const last = (board.columns.find(({ column }) => column === place.column)?.cards.length ?? 1) - 1;
  const go = (to: Place) => {
    onPlace(card.number, to);
    onClose();
  };
  return (
    <dialog ref={dialog} className="board-dialog" aria-labelledby="move-title" onClose={onClose}>
      <h2 id="move-title">{text.title}</h2>
      <p className="board-dialog-card" dir="auto">
        {card.title}
      </p>
      {ask.drop ? (
        <>
          <p>{text.decision}</p>
          <a className="button button-primary" href={decisionHref(board, card.number, ask.drop)}>
            {text.decide}
          </a>
        </>
      ) : (
        <>
          <label className="board-dialog-field">
            {text.rank}
            <input
              type="number"
              className="input board-dialog-rank"
              min={1}
              value={rank}
              onChange={(event) => setRank(Math.max(1, Math.floor(event.currentTarget.valueAsNumber || 1)))}
            />
          </label>
          <p>{text.where}</p>
          <ul className="board-dialog-choices">
            {board.columns.map(({ column, cards }) => {
              const name = columnName(wording, column);
              const isHere = column === place.column;
              // No further than what is loaded: below it nobody has seen what stands there.
              const to = { column, index: Math.min(rank - 1, cards.length - (isHere ? 1 : 0)) };
              if (isHere)
                return (
                  <li key={column} className="board-dialog-here">
                    <strong>{name}</strong> {text.here}
                    <span className="actions">
                      <Step
                        label={text.upward}
                        off={place.index === 0}
                        go={() => go({ column, index: place.index - 1 })}
                      />
                      <Step
                        label={text.downward}
                        off={place.index >= last}
                        go={() => go({ column, index: place.index + 1 })}
                      />
                      <Step label={text.toRank} off={to.index === place.index} go={() => go(to)} />
                    </span>
                  </li>
                );
              return (
                <li key={column}>
                  {isDirectMove(place.column, column) ? (
                    <button type="button" className="button button-secondary" onClick={() => go(to)}>
                      {name}
                    </button>
                  ) : (
                    <a className="button button-secondary" href={decisionHref(board, card.number, to)}>
                      {name}
                    </a>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <button type="button" className="button button-quiet" onClick={onClose}>
        {text.cancel}
      </button>
    </dialog>
  );
}

function Step({ label, off, go }: { label: string; off: boolean; go: () => void }) {
  return (
    <button type="button" className="button button-quiet" disabled={off} onClick={go}>
      {label}
    </button>
  );
}
