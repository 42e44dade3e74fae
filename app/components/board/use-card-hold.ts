import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type ArrowKey, arrange, findCard, type Place, stepPlace } from '~/domain/ideas/arrange';
import type { Board } from '~/domain/ideas/board';
import { useBeforePaint } from './use-before-paint';

/** Cards in hand, by the pointer or by the keyboard, and where they would land. */
export interface Hold {
  /** In the order of the board. */
  numbers: readonly number[];
  /** The one that was taken; the others come with it. */
  lead: number;
  by: 'pointer' | 'keyboard';
  at: Place;
}

export type HoldEvent = 'start' | 'over' | 'end' | 'cancel';

export interface CardHold {
  hold: Hold | null;
  /** The board as it is to be shown: with the cards where they are carried, or were just put down. */
  shown: Board;
  /** Keys of a card's handle: Space or Enter takes and drops, arrows carry, Escape gives up. */
  onHandleKey(number: number, event: KeyboardEvent): void;
  start(number: number, by: Hold['by']): void;
  carry(to: Place): void;
  /** Puts the cards down where they were carried to. */
  drop(): void;
  cancel(): void;
}

/** Takes, carries and drops cards; `onEvent` is for saying it aloud, `onDrop` for doing it. */
export function useCardHold(props: {
  board: Board;
  /** The cards that go with this one, itself included. */
  together: (number: number) => readonly number[];
  onEvent: (event: HoldEvent, hold: Hold) => void;
  /** @returns whether the cards stay there while the board catches up */
  onDrop: (numbers: readonly number[], to: Place) => boolean;
}): CardHold {
  const { board, together, onEvent, onDrop } = props;
  const [hold, setHold] = useState<Hold | null>(null);
  // Between the drop and the board that has the cards there, they must not jump back.
  const [landed, setLanded] = useState<(Hold & { on: Board }) | null>(null);
  const handle = useRef<string | null>(null);
  const placed = hold ?? (landed?.on === board ? landed : null);
  const shown = useMemo(() => (placed ? arrange(board, placed.numbers, placed.at) : board), [board, placed]);

  // A card carried to another column is drawn anew there: the focus goes on with it.
  useBeforePaint(() => {
    if (hold?.by === 'keyboard') handle.current = `handle-${hold.lead}`;
    if (handle.current) document.getElementById(handle.current)?.focus();
    if (!hold) handle.current = null;
  }, [hold]);

  const start: CardHold['start'] = (number, by) => {
    const numbers = together(number);
    const place = findCard(board, number)?.place;
    if (!place) return;
    const taken = { numbers, lead: number, by, at: amongOthers(board, numbers, place) };
    setHold(taken);
    onEvent('start', taken);
  };
  const carry = (to: Place) => {
    if (!hold || (hold.at.column === to.column && hold.at.index === to.index)) return;
    const carried = { ...hold, at: to };
    setHold(carried);
    onEvent('over', carried);
  };
  const drop = () => {
    if (!hold) return;
    setHold(null);
    if (isWhereItWas(board, hold)) return onEvent('cancel', hold);
    onEvent('end', hold);
    if (onDrop(hold.numbers, hold.at)) setLanded({ ...hold, on: board });
  };
  const cancel = () => {
    if (!hold) return;
    setHold(null);
    onEvent('cancel', hold);
  };
  const onHandleKey: CardHold['onHandleKey'] = (number, event) => {
    const isAction = event.key === ' ' || event.key === 'Enter';
    if (hold?.by !== 'keyboard') {
      if (!isAction) return;
      event.preventDefault();
      return start(number, 'keyboard');
    }
    if (event.key === 'Tab') return cancel();
    if (!isAction && event.key !== 'Escape' && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    if (isAction) return drop();
    if (event.key === 'Escape') return cancel();
    carry(stepPlace(board, hold.numbers, hold.at, event.key as ArrowKey));
  };
  return { hold, shown, onHandleKey, start, carry, drop, cancel };
}

/** Places are counted among the cards that stay. */
function amongOthers(board: Board, numbers: readonly number[], { column, index }: Place): Place {
  const cards = board.columns.find((page) => page.column === column)?.cards ?? [];
  const before = cards.slice(0, index).filter((card) => numbers.includes(card.number)).length;
  return { column, index: index - before };
}

function isWhereItWas(board: Board, { numbers, lead, at }: Hold): boolean {
  const place = findCard(board, lead)?.place;
  if (!place || numbers.length > 1) return false;
  return place.column === at.column && place.index === at.index;
}
