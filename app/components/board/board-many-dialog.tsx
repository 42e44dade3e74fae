import { useEffect, useRef, useState } from 'react';
import { findCard, type Place } from '~/domain/ideas/arrange';
import type { Board } from '~/domain/ideas/board';
import { type BoardColumn, isDirectMove } from '~/domain/ideas/idea';
import { columnName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { useWording } from '../vocabulary/wording-context';
import { decisionHref } from './decision-href';

export interface BoardManyDialogProps {
  board: Board;
  numbers: readonly number[];
  /** Where they were dropped; without it the dialog asks. */
  drop: Place | undefined;
  onSend: (numbers: readonly number[], to: Place) => void;
  onClose: () => void;
}

/** Several ideas at once, with one confirmation that names those that cannot go there without a decision. */
export function BoardManyDialog({ board, numbers, drop, onSend, onClose }: BoardManyDialogProps) {
  const { locale, words } = useI18n();
  const wording = useWording();
  const text = words.board;
  const dialog = useRef<HTMLDialogElement>(null);
  const [column, setColumn] = useState<BoardColumn | ''>(drop?.column ?? '');
  useEffect(() => dialog.current?.showModal(), []);
  const found = numbers.flatMap((number) => findCard(board, number) ?? []);
  const to: Place | null = column === '' ? null : { column, index: drop?.column === column ? drop.index : 0 };
  const canGo = found.filter(({ place }) => to && isDirectMove(place.column, to.column));
  const stay = to ? found.filter((one) => !canGo.includes(one)) : [];
  const go = () => {
    if (!to) return;
    onSend(
      canGo.map(({ card }) => card.number),
      to,
    );
    onClose();
  };
  return (
    <dialog ref={dialog} className="board-dialog" aria-labelledby="many-title" onClose={onClose}>
      <h2 id="many-title">{fill(text.pick.title, { ideas: plural(locale, text.count, found.length) })}</h2>
      <label className="board-dialog-field">
        {text.move.where}
        <select
          className="input"
          value={column}
          onChange={(event) => setColumn(event.currentTarget.value as BoardColumn | '')}
        >
          {drop ? null : <option value="">{text.pick.nowhere}</option>}
          {board.columns.map((page) => (
            <option key={page.column} value={page.column}>
              {columnName(wording, page.column)}
            </option>
          ))}
        </select>
      </label>
      {stay.length > 0 && to ? (
        <>
          <p>{text.pick.stay}</p>
          <ul className="board-dialog-stay">
            {stay.map(({ card }) => (
              <li key={card.number} dir="auto">
                <a href={decisionHref(board, card.number, to)}>{card.title}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="actions">
        <button type="button" className="button button-primary" disabled={canGo.length === 0} onClick={go}>
          {fill(text.pick.confirm, { ideas: plural(locale, text.count, canGo.length) })}
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          {text.move.cancel}
        </button>
      </p>
    </dialog>
  );
}
