import { type RefCallback, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { COLUMN_PAGE } from '~/domain/ideas/board';
import { type WindowRow, windowOf } from '~/ui/window-of';
import { useBeforePaint } from './use-before-paint';

/** A card that was never drawn is about as high, in pixels; what is drawn is measured. */
const ESTIMATE_PX = 150;
const GAP_PX = 10;
const SPARE = 1;

interface Seen {
  top: number;
  bottom: number;
}

export interface ColumnWindow {
  list: RefCallback<HTMLElement>;
  rows: WindowRow[];
}

/**
 * Of a long column only what can be seen is drawn, and the room of the others is kept. On the server, and until the
 * page runs, its first page is drawn.
 */
export function useColumnWindow(props: {
  numbers: readonly number[];
  pinned: readonly number[];
  /** Told when the reader comes near the end of what is loaded. */
  onNearEnd: (() => void) | undefined;
}): ColumnWindow {
  const { numbers, pinned, onNearEnd } = props;
  const element = useRef<HTMLElement | null>(null);
  const known = useRef(new Map<number, number>());
  const [measured, setMeasured] = useState(0);
  const [seen, setSeen] = useState<Seen | null>(null);

  const look = useCallback(() => {
    if (!element.current) return;
    const next = seenOf(element.current);
    setSeen((now) => (now?.top === next.top && now.bottom === next.bottom ? now : next));
  }, []);
  const list = useCallback<RefCallback<HTMLElement>>(
    (found) => {
      element.current = found;
      look();
    },
    [look],
  );
  useEffect(() => whenMoved(look), [look]);
  useEffect(() => {
    // On paper nobody scrolls: all that is loaded is drawn before the printer looks.
    const all = () => flushSync(() => setSeen({ top: 0, bottom: Number.POSITIVE_INFINITY }));
    window.addEventListener('beforeprint', all);
    window.addEventListener('afterprint', look);
    return () => {
      window.removeEventListener('beforeprint', all);
      window.removeEventListener('afterprint', look);
    };
  }, [look]);
  // A list that got longer or shorter shows something else at the same place.
  useBeforePaint(look, [numbers.length]);
  useBeforePaint(() => {
    if (element.current && measure(element.current, known.current)) setMeasured((times) => times + 1);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new measure is kept in a ref
  const rows = useMemo(
    () =>
      windowOf({
        heights: numbers.map((number) => known.current.get(number) ?? ESTIMATE_PX),
        gap: GAP_PX,
        top: seen?.top ?? 0,
        bottom: seen?.bottom ?? 0,
        spare: seen ? SPARE : COLUMN_PAGE - 1,
        pinned,
      }),
    [numbers, seen, pinned, measured],
  );
  const last = rows.at(-1);
  const isNearEnd = seen !== null && seen.bottom > 0 && last !== undefined && 'draw' in last;
  const isLong = numbers.length > COLUMN_PAGE;
  useEffect(() => {
    if (isNearEnd && isLong) onNearEnd?.();
  }, [isNearEnd, isLong, onNearEnd]);
  return { list, rows };
}

/** What can be seen of a list, whether it scrolls by itself or the page does. */
function seenOf(list: HTMLElement): Seen {
  const box = list.getBoundingClientRect();
  const start = box.top - list.scrollTop;
  const from = Math.max(box.top, 0);
  const to = Math.min(box.bottom, window.innerHeight);
  return { top: Math.round(from - start), bottom: Math.round(Math.max(to, from) - start) };
}

function whenMoved(look: () => void): () => void {
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  // Scrolling does not bubble: taken on its way down, that of a column and of the page are one.
  window.addEventListener('scroll', soon, { capture: true, passive: true });
  window.addEventListener('resize', soon);
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('scroll', soon, { capture: true });
    window.removeEventListener('resize', soon);
  };
}

/** @returns whether any drawn card is not as high as was known */
function measure(list: HTMLElement, known: Map<number, number>): boolean {
  let isNew = false;
  for (const card of list.querySelectorAll<HTMLElement>(':scope > [data-idea]')) {
    const number = Number(card.dataset.idea);
    const height = card.offsetHeight;
    if (height === 0 || known.get(number) === height) continue;
    known.set(number, height);
    isNew = true;
  }
  return isNew;
}
