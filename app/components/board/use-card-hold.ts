import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { type ArrowKey, arrange, findCard, type Place, stepPlace } from '~/domain/ideas/arrange';
import type { Board } from '~/domain/ideas/board';

/** A card in hand: by the pointer or by the keyboard, and where it would land. */
export interface Hold {
  number: number;
  by: 'pointer' | 'keyboard';
  at: Place;
}

export type HoldEvent = 'start' | 'over' | 'end' | 'cancel';

export interface CardHold {
  hold: Hold | null;
  /** The board as it is to be shown: with the card where it is carried, or was just put down. */
  shown: Board;
  /** Keys of a card's handle: Space or Enter takes and drops, arrows carry, Escape gives up. */
  onHandleKey(number: number, event: KeyboardEvent): void;
  start(number: number, by: Hold['by']): void;
  carry(to: Place): void;
  /** Puts the card down where it was carried to, or at this last place. */
  drop(at?: Place): void;
  cancel(): void;
}

/** Takes, carries and drops one card at a time; `onEvent` is for saying it aloud, `onDrop` for doing it. */
export function useCardHold(props: {
  board: Board;
  onEvent: (event: HoldEvent, hold: Hold) => void;
  /** @returns whether the card stays there while the board catches up */
  onDrop: (number: number, to: Place) => boolean;
}): CardHold {
  const { board, onEvent, onDrop } = props;
  const [hold, setHold] = useState<Hold | null>(null);
  // Between the drop and the board that has the card there, it must not jump back.
  const [landed, setLanded] = useState<{ number: number; at: Place; on: Board } | null>(null);
  const handle = useRef<string | null>(null);
  const resting = landed?.on === board ? landed : null;
  const placed = hold ?? resting;
  const shown = placed ? arrange(board, placed.number, placed.at) : board;

  // A card carried to another column is drawn anew there: the focus goes on with it.
  useLayoutEffect(() => {
    if (hold?.by === 'keyboard') handle.current = `handle-${hold.number}`;
    if (handle.current) document.getElementById(handle.current)?.focus();
    if (!hold) handle.current = null;
  }, [hold]);

  const start: CardHold['start'] = (number, by) => {
    const place = findCard(board, number)?.place;
    if (!place) return;
    const taken = { number, by, at: place };
    setHold(taken);
    onEvent('start', taken);
  };
  const carry = (to: Place) => {
    if (!hold || (hold.at.column === to.column && hold.at.index === to.index)) return;
    const carried = { ...hold, at: to };
    setHold(carried);
    onEvent('over', carried);
  };
  const drop = (last?: Place) => {
    if (!hold) return;
    const { number } = hold;
    const at = last ?? hold.at;
    setHold(null);
    const from = findCard(board, number)?.place;
    if (from?.column === at.column && from.index === at.index) return onEvent('cancel', hold);
    onEvent('end', { ...hold, at });
    if (onDrop(number, at)) setLanded({ number, at, on: board });
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
    carry(stepPlace(board, hold.number, hold.at, event.key as ArrowKey));
  };
  return { hold, shown, onHandleKey, start, carry, drop, cancel };
}
