import type { Place } from '~/domain/ideas/arrange';
import { isBoardColumn } from '~/domain/ideas/idea';

interface Point {
  x: number;
  y: number;
}

/** Nearer to an edge than this, in pixels, what holds the cards scrolls. */
const EDGE_PX = 56;
const FASTEST_PX = 16;

/**
 * The place under the pointer, among the cards that stay: each drawn card says its index among the cards of its
 * column (`data-at`), a card in hand says none.
 */
export function placeAt({ x, y }: Point, held: number): Place | undefined {
  const under = document.elementFromPoint(x, y);
  const column = under?.closest<HTMLElement>('[data-column]');
  const name = column?.dataset.column;
  if (!column || !isBoardColumn(name)) return undefined;
  const card = under?.closest<HTMLElement>('[data-idea]');
  if (card?.dataset.at === undefined) {
    if (card && Number(card.dataset.idea) === held) return undefined;
    return { column: name, index: endBelow(column, y) };
  }
  const box = card.getBoundingClientRect();
  const isBelow = y > box.top + box.height / 2;
  return { column: name, index: Number(card.dataset.at) + (isBelow ? 1 : 0) };
}

/** Beside every card: below the last one that ends above the pointer. */
function endBelow(column: HTMLElement, y: number): number {
  let index = 0;
  for (const card of column.querySelectorAll<HTMLElement>('[data-at]'))
    if (card.getBoundingClientRect().top < y) index = Number(card.dataset.at) + 1;
  return index;
}

/** Scrolls the column, the board or the page under a pointer that is near its edge. */
export function scrollNear({ x, y }: Point): void {
  const under = document.elementFromPoint(x, y);
  const list = under?.closest<HTMLElement>('[data-column]')?.querySelector<HTMLElement>('.board-cards');
  if (list && list.scrollHeight > list.clientHeight) {
    const box = list.getBoundingClientRect();
    list.scrollTop += speed(y, box.top, box.bottom);
  } else {
    window.scrollBy(0, speed(y, 0, window.innerHeight));
  }
  const board = under?.closest<HTMLElement>('.board');
  if (board) {
    const box = board.getBoundingClientRect();
    board.scrollLeft += speed(x, box.left, box.right);
  }
}

function speed(at: number, start: number, end: number): number {
  const room = Math.min(EDGE_PX, (end - start) / 4);
  if (at < start + room) return -Math.ceil((FASTEST_PX * (start + room - at)) / room);
  if (at > end - room) return Math.ceil((FASTEST_PX * (at - end + room)) / room);
  return 0;
}
