import {
  DndContext,
  type DragMoveEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useState } from 'react';
import { arrange, findCard, moveTo, type Place } from '~/domain/ideas/arrange';
import { type Board, COLUMN_LIMIT, type Move } from '~/domain/ideas/board';
import { type BoardColumn as Column, isBoardColumn, isDirectMove } from '~/domain/ideas/idea';
import { columnName, type Wording } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { useWording } from '../vocabulary/wording-context';
import { BoardCard } from './board-card';
import { BoardDeskColumn } from './board-desk-column';
import { BoardMoveDialog, type MoveAsk } from './board-move-dialog';
import { type Hold, type HoldEvent, useCardHold } from './use-card-hold';

export interface BoardDeskProps {
  board: Board;
  moreHref: (column: Column) => string;
  onMore: (column: Column) => void;
  onMove: (move: Move) => void;
}

/** A press on a card is a click until the pointer has gone this far, in pixels. */
const FIRST_STEP_PX = 6;
const TOUCH = { delay: 180, tolerance: 8 };
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** The board for staff, in the browser: cards are dragged, carried with the keyboard, or sent by « Déplacer vers… ». */
export function BoardDesk({ board, moreHref, onMore, onMove }: BoardDeskProps) {
  const { words } = useI18n();
  const wording = useWording();
  const [ask, setAsk] = useState<MoveAsk | null>(null);
  const [said, setSaid] = useState('');
  const place = (number: number, to: Place) => {
    const from = findCard(board, number)?.place.column;
    if (from && !isDirectMove(from, to.column)) {
      setAsk({ number, drop: to });
      return false;
    }
    const move = moveTo(board, number, to);
    if (move) onMove(move);
    return move !== undefined;
  };
  const say = (event: HoldEvent, hold: Hold) =>
    setSaid(tell({ ...words.board, wording }, board, event, hold));
  const hand = useCardHold({ board, onEvent: say, onDrop: place });
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: FIRST_STEP_PX } }),
    useSensor(TouchSensor, { activationConstraint: TOUCH }),
  );
  const { shown } = hand;
  const held = hand.hold?.by === 'pointer' ? findCard(board, hand.hold.number)?.card : undefined;
  const under = (event: DragMoveEvent) => hand.hold && placeUnder(shown, hand.hold.number, event);
  const carry = (event: DragMoveEvent) => {
    const to = under(event);
    if (to) hand.carry(to);
  };
  return (
    <>
      <p className="sr-only" aria-live="assertive" aria-atomic="true" data-announcer>
        {said}
      </p>
      <p className="sr-only" id="drag-instructions">
        {words.board.drag.instructions}
      </p>
      <DndContext
        id="board"
        sensors={sensors}
        collisionDetection={pointerWithin}
        // What is carried is told by our own announcer, the same for pointer and keyboard.
        accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}
        onDragStart={({ active }) => hand.start(Number(active.id), 'pointer')}
        onDragMove={carry}
        onDragOver={carry}
        // What is under the pointer at the very end may not have been told by a move before.
        onDragEnd={(event) => (event.over ? hand.drop(under(event) ?? undefined) : hand.cancel())}
        onDragCancel={hand.cancel}
      >
        <div className="board">
          {shown.columns.map((page) => (
            <BoardDeskColumn
              key={page.column}
              page={page}
              held={hand.hold?.number ?? null}
              moreHref={moreHref(page.column)}
              onMore={page.cards.length < COLUMN_LIMIT ? () => onMore(page.column) : undefined}
              onKey={hand.onHandleKey}
              onAsk={(number) => setAsk({ number })}
            />
          ))}
        </div>
        <DragOverlay dropAnimation={null}>
          {held ? (
            <div className="board-card board-card-carried">
              <BoardCard card={held} />
            </div>
          ) : null}
        </DragOverlay>
      </DndContext>
      {ask ? <BoardMoveDialog board={board} ask={ask} onPlace={place} onClose={() => setAsk(null)} /> : null}
    </>
  );
}

/** The place that the pointer is over: before or after the card there, or the end of the column. */
function placeUnder(
  board: Board,
  number: number,
  { over, activatorEvent, delta }: DragMoveEvent,
): Place | undefined {
  if (!over || over.id === number) return undefined;
  const found = findCard(board, number)?.place;
  if (isBoardColumn(over.id)) {
    const cards = board.columns.find(({ column }) => column === over.id)?.cards ?? [];
    // Over the empty part of its own column it stays where it was carried to.
    if (found?.column === over.id) return undefined;
    return { column: over.id, index: cards.length };
  }
  const target = findCard(board, Number(over.id))?.place;
  if (!target) return undefined;
  const pointer = pointerY(activatorEvent) + delta.y;
  const isBelow = pointer > over.rect.top + over.rect.height / 2;
  const index = target.index + (isBelow ? 1 : 0);
  const isAfterItself = found?.column === target.column && found.index < index;
  return { column: target.column, index: isAfterItself ? index - 1 : index };
}

function pointerY(event: Event): number {
  if (event instanceof MouseEvent) return event.clientY;
  return 'touches' in event ? ((event as TouchEvent).touches[0]?.clientY ?? 0) : 0;
}

function tell(
  words: ReturnType<typeof useI18n>['words']['board'] & { wording: Wording },
  board: Board,
  event: HoldEvent,
  hold: Hold,
): string {
  const found = findCard(board, hold.number);
  if (!found) return '';
  const at = event === 'cancel' ? found.place : hold.at;
  const asks = event === 'end' && !isDirectMove(found.place.column, at.column);
  const page = arrange(board, hold.number, at).columns.find(({ column }) => column === at.column);
  return fill(words.drag[asks ? 'asks' : event], {
    title: found.card.title,
    column: columnName(words.wording, at.column),
    rank: at.index + 1,
    count: page?.count ?? 0,
  });
}
