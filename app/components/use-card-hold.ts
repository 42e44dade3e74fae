import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type ArrowKey, findCard, type Place, stepPlace } from '~/domain/ideas/arrange';
import type { Board } from '~/domain/ideas/board';

/** A card in hand: by the pointer or by the keyboard, and where it would land. */
export interface Hold {
  number: number;
  by: 'pointer' | 'keyboard';
  at: Place;
}

export type HoldEvent = 'start' | 'over' | 'outside' | 'end' | 'cancel';

export interface CardHold {
  hold: Hold | null;
  /** Keys of a card's handle: Space or Enter takes and drops, arrows carry, Escape gives up. */
  onHandleKey(number: number, event: KeyboardEvent): void;
  start(number: number, by: Hold['by']): void;
  carry(to: Place): void;
  drop(): void;
  cancel(): void;
}

/** Takes, carries and drops one card at a time; `onEvent` is for saying it aloud, `onDrop` for doing it. */
export function useCardHold(props: {
  board: Board;
  onEvent: (event: HoldEvent, hold: Hold) => void;
  onDrop: (number: number, to: Place) => void;
}): CardHold {
  const { board, onEvent, onDrop } = props;
  const [hold, setHold] = useState<Hold | null>(null);
  const handle = useRef<string | null>(null);

  // A card carried to another column is drawn anew there: the focus goes on with it.
  useEffect(() => {
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
  const drop = () => {
    if (!hold) return;
    setHold(null);
    const from = findCard(board, hold.number)?.place;
    if (from?.column === hold.at.column && from.index === hold.at.index) return onEvent('cancel', hold);
    onEvent('end', hold);
    onDrop(hold.number, hold.at);
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
  return { hold, onHandleKey, start, carry, drop, cancel };
}
