import { type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import { findCard, inBoardOrder, movesTo, type Place } from '~/domain/ideas/arrange';
import type { Board, BoardCard as Card, Move } from '~/domain/ideas/board';
import { isDirectMove } from '~/domain/ideas/idea';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { useWording } from '../vocabulary/wording-context';
import { BoardCard } from './board-card';
import { BoardColumn, type CardPosition } from './board-column';
import { type BoardDeskActs, BoardDeskCard } from './board-desk-card';
import { BoardManyDialog } from './board-many-dialog';
import { BoardMoveDialog } from './board-move-dialog';
import { BoardPickedBar } from './board-picked-bar';
import type { BoardViewParts } from './board-view';
import { extended, NOTHING_PICKED, type Picked, stillPicked, toggled } from './pick';
import { sentenceOfHold } from './sentence-of-hold';
import { useCardHold } from './use-card-hold';
import { usePointerCarry } from './use-pointer-carry';

export interface BoardDeskProps {
  board: Board;
  view: BoardViewParts;
  onMove: (moves: readonly Move[]) => void;
}

/** Ideas to move; with `drop`, they were dropped where something must be said first. */
interface Ask {
  numbers: readonly number[];
  drop?: Place;
}

const NONE: ReadonlySet<number> = new Set();

/** The board for staff, in the browser: cards are dragged, carried with the keyboard, or sent by « Déplacer vers… ». */
export function BoardDesk({ board, view, onMove }: BoardDeskProps) {
  const { locale, words } = useI18n();
  const wording = useWording();
  const [ask, setAsk] = useState<Ask | null>(null);
  const [said, setSaid] = useState('');
  const [chosen, setPicked] = useState<Picked>(NOTHING_PICKED);
  const picked = useMemo(() => stillPicked(chosen, board), [chosen, board]);
  const clear = () => setPicked(NOTHING_PICKED);
  const send = (numbers: readonly number[], to: Place) => onMove(movesTo(board, numbers, to));
  const place = (numbers: readonly number[], to: Place) => {
    const from = findCard(board, numbers[0] ?? 0)?.place.column;
    const isPlain = numbers.length === 1 && from !== undefined && isDirectMove(from, to.column);
    if (isPlain) send(numbers, to);
    else setAsk({ numbers, drop: to });
    return isPlain;
  };
  const hand = useCardHold({
    board,
    together: (number) => (picked.numbers.has(number) ? inBoardOrder(board, [...picked.numbers]) : [number]),
    onEvent: (event, hold) =>
      setSaid(sentenceOfHold({ words: words.board, locale, wording }, board, event, hold)),
    onDrop: place,
  });
  const { hold, shown } = hand;
  const pointer = usePointerCarry({
    onStart: (number) => hand.start(number, 'pointer'),
    onCarry: hand.carry,
    onDrop: hand.drop,
    onCancel: hand.cancel,
  });
  const acts = useSteadyActs({
    key: hand.onHandleKey,
    ask: (number) => setAsk({ numbers: [number] }),
    pick: (number, event) =>
      setPicked((now) => (event.shiftKey ? extended(now, board, number) : toggled(now, number))),
  });
  const held = useMemo(() => (hold ? new Set(hold.numbers) : NONE), [hold]);
  const renderCard = useCallback(
    (card: Card, { index, among, count }: CardPosition) => (
      <BoardDeskCard
        key={card.number}
        card={card}
        position={index + 1}
        count={count}
        among={among}
        isHeld={held.has(card.number)}
        isPicked={picked.numbers.has(card.number)}
        act={acts}
      />
    ),
    [held, picked, acts],
  );
  const pick = (event: MouseEvent) => {
    const card = (event.target as Element).closest<HTMLElement>('[data-idea]');
    const isOther = (event.target as Element).closest('button, input') !== null;
    if (!card || isOther || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    acts.pick(Number(card.dataset.idea), event);
  };
  const carried = hold?.by === 'pointer' ? findCard(board, hold.lead)?.card : undefined;
  const asked = ask?.numbers[0];
  return (
    <>
      <p className="sr-only" aria-live="assertive" aria-atomic="true" data-announcer>
        {said}
      </p>
      <p className="sr-only" id="drag-instructions">
        {words.board.drag.instructions}
      </p>
      {picked.numbers.size > 0 ? (
        <BoardPickedBar
          count={picked.numbers.size}
          onMove={() => setAsk({ numbers: inBoardOrder(board, [...picked.numbers]) })}
          onClear={clear}
        />
      ) : null}
      {/* Tick boxes and handles do the same by keyboard. */}
      <div
        className={carried ? 'board board-carrying' : 'board'}
        onPointerDown={pointer.onPointerDown}
        onClickCapture={pick}
      >
        {shown.columns.map((page) => (
          <BoardColumn
            key={page.column}
            page={page}
            renderCard={renderCard}
            held={held}
            pinned={hold?.at.column === page.column ? hold.lead : null}
            // A card carried there by keyboard must be seen; under a pointer nothing may jump.
            isFolded={
              view.folded.includes(page.column) &&
              !(hold?.by === 'keyboard' && hold.at.column === page.column)
            }
            foldHref={view.foldHref(page.column)}
            onFold={view.onFold}
            moreHref={view.moreHref(page.column)}
            onMore={view.onMore}
          />
        ))}
      </div>
      {carried && hold ? (
        <div ref={pointer.picture} className="board-card board-card-carried" aria-hidden>
          <BoardCard card={carried} />
          {hold.numbers.length > 1 ? (
            <p className="board-carried-count">{plural(locale, words.board.count, hold.numbers.length)}</p>
          ) : null}
        </div>
      ) : null}
      {ask && ask.numbers.length === 1 && asked !== undefined ? (
        <BoardMoveDialog
          board={board}
          ask={{ number: asked, ...(ask.drop ? { drop: ask.drop } : {}) }}
          onPlace={(number, to) => place([number], to)}
          onClose={() => setAsk(null)}
        />
      ) : null}
      {ask && ask.numbers.length > 1 ? (
        <BoardManyDialog
          board={board}
          numbers={ask.numbers}
          drop={ask.drop}
          onSend={(numbers, to) => {
            send(numbers, to);
            clear();
          }}
          onClose={() => setAsk(null)}
        />
      ) : null}
    </>
  );
}

/** The same functions for as long as the board is there, doing what they do by now: a card is not drawn anew for them. */
function useSteadyActs(acts: BoardDeskActs): BoardDeskActs {
  const now = useRef(acts);
  now.current = acts;
  return useMemo(
    () => ({
      key: (...told) => now.current.key(...told),
      ask: (...told) => now.current.ask(...told),
      pick: (...told) => now.current.pick(...told),
    }),
    [],
  );
}
