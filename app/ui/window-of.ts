/** Which rows of a long list are drawn, and how much room the others take: "draw" an index, or leave "room" in pixels. */
export type WindowRow = { draw: number } | { from: number; room: number };

export interface ListWindow {
  /** Heights of all rows, in pixels, those that were never drawn by estimate. */
  heights: readonly number[];
  /** Between two rows, in pixels. */
  gap: number;
  /** What can be seen, in pixels from the top of the list. */
  top: number;
  bottom: number;
  /** Rows that are drawn before and after those that can be seen. */
  spare: number;
  /** Rows that are drawn wherever they are: the one that has the focus, the one in hand. */
  pinned: readonly number[];
}

/**
 * The rows to draw, in order, with the room of those between them. Whatever is drawn, the list is as high as if all
 * were: nothing jumps while one scrolls.
 */
export function windowOf({ heights, gap, top, bottom, spare, pinned }: ListWindow): WindowRow[] {
  const [first, last] = seenRows(heights, gap, top, bottom);
  const isDrawn = (index: number) =>
    (index >= first - spare && index <= last + spare) || pinned.includes(index);
  const rows: WindowRow[] = [];
  for (const [index, height] of heights.entries()) {
    const before = rows.at(-1);
    if (isDrawn(index)) rows.push({ draw: index });
    else if (before && 'room' in before) before.room += gap + height;
    else rows.push({ from: index, room: height });
  }
  return rows;
}

/** The first and the last row of which some part can be seen; of an empty view, the row nearest to it twice. */
function seenRows(heights: readonly number[], gap: number, top: number, bottom: number): [number, number] {
  let first = -1;
  let last = -1;
  let y = 0;
  for (const [index, height] of heights.entries()) {
    if (first < 0 && y + height + gap > top) first = index;
    if (y < bottom || last < 0) last = index;
    y += height + gap;
  }
  const lowest = heights.length - 1;
  if (first < 0) return [lowest, lowest];
  return [first, Math.max(first, last)];
}
