import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import type { Place } from '~/domain/ideas/arrange';
import { placeAt, scrollNear } from './place-at';

/** A press on a card is a click until the pointer has gone this far, in pixels. */
const FIRST_STEP_PX = 6;

export interface PointerCarry {
  onStart(number: number): void;
  onCarry(to: Place): void;
  onDrop(): void;
  onCancel(): void;
}

interface Press {
  number: number;
  pointerId: number;
  x: number;
  y: number;
  isDragging: boolean;
}

/**
 * Carries a card by its pointer: anywhere on it with a mouse, by its handle with a finger. The picture that follows
 * the pointer moves without React: only a new place draws the board again.
 * @returns what the board listens to, and the element that follows the pointer
 */
export function usePointerCarry(carry: PointerCarry) {
  const picture = useRef<HTMLDivElement>(null);
  const press = useRef<Press | null>(null);
  const act = useRef(carry);
  act.current = carry;

  useEffect(() => {
    let frame = 0;
    let pointer = { x: 0, y: 0 };
    const follow = () => {
      const { current } = press;
      if (!current?.isDragging) return;
      if (picture.current) picture.current.style.translate = `${pointer.x + 12}px ${pointer.y + 8}px`;
      scrollNear(pointer);
      const to = placeAt(pointer, current.number);
      if (to) act.current.onCarry(to);
      frame = requestAnimationFrame(follow);
    };
    const onMove = (event: PointerEvent) => {
      const { current } = press;
      if (!current || event.pointerId !== current.pointerId) return;
      pointer = { x: event.clientX, y: event.clientY };
      if (current.isDragging) return event.preventDefault();
      if (Math.hypot(event.clientX - current.x, event.clientY - current.y) < FIRST_STEP_PX) return;
      current.isDragging = true;
      act.current.onStart(current.number);
      frame = requestAnimationFrame(follow);
    };
    const end = (isDrop: boolean) => {
      const { current } = press;
      press.current = null;
      cancelAnimationFrame(frame);
      if (!current?.isDragging) return;
      const to = placeAt(pointer, current.number);
      if (isDrop && to) act.current.onCarry(to);
      // What was carried last is shown once React has drawn: the drop comes after it.
      if (isDrop) requestAnimationFrame(() => act.current.onDrop());
      else act.current.onCancel();
      // The press ends on a link now and then: a drop is no click.
      if (isDrop) window.addEventListener('click', stopOnce, { capture: true, once: true });
      window.setTimeout(() => window.removeEventListener('click', stopOnce, { capture: true }));
    };
    const onUp = (event: PointerEvent) => {
      if (event.pointerId === press.current?.pointerId) end(true);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && press.current?.isDragging) end(false);
    };
    const onCancel = () => end(false);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey);
    };
  }, []);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    const target = event.target as Element;
    const card = target.closest<HTMLElement>('[data-idea]');
    const handle = target.closest('[data-handle]');
    const isOther = target.closest('button, input, label') !== null && !handle;
    if (!card || isOther || event.button !== 0 || (event.pointerType !== 'mouse' && !handle)) return;
    if (event.ctrlKey || event.shiftKey || event.metaKey) return;
    press.current = {
      number: Number(card.dataset.idea),
      pointerId: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      isDragging: false,
    };
  };
  return { picture, onPointerDown };
}

function stopOnce(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
