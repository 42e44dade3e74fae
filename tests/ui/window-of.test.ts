import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowOf } from '~/ui/window-of';

const lists = fc.record({
  heights: fc.array(fc.integer({ min: 20, max: 400 }), { maxLength: 200 }),
  gap: fc.integer({ min: 0, max: 20 }),
  top: fc.nat(60_000),
  seen: fc.nat(1_500),
  spare: fc.nat(3),
  pin: fc.nat(250),
});

describe('the window of a long list', () => {
  it('is as high as the whole list, and draws all that can be seen, each row once and in order', () => {
    fc.assert(
      fc.property(lists, ({ heights, gap, top, seen, spare, pin }) => {
        const rows = windowOf({ heights, gap, top, bottom: top + seen, spare, pinned: [pin] });
        const drawn = rows.flatMap((row) => ('draw' in row ? [row.draw] : []));
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
        const high = (parts: number[]) =>
          parts.reduce((sum, part) => sum + part, 0) + gap * Math.max(0, parts.length - 1);
        expect(high(rows.map((row) => ('draw' in row ? (heights[row.draw] ?? 0) : row.room)))).toBe(
          high(heights),
        );
        let y = 0;
        for (const [index, height] of heights.entries()) {
          if (y < top + seen && y + height > top) expect(drawn).toContain(index);
          y += height + gap;
        }
        if (pin < heights.length) expect(drawn).toContain(pin);
      }),
    );
  });

  it('draws little, however long the list', () => {
    fc.assert(
      fc.property(lists, ({ heights, gap, top, seen, spare, pin }) => {
        const rows = windowOf({ heights, gap, top, bottom: top + seen, spare, pinned: [pin] });
        const drawn = rows.filter((row) => 'draw' in row).length;
        // The lowest card is 20 px high: no more than these can be seen, wholly or by a part.
        expect(drawn).toBeLessThanOrEqual(Math.ceil(seen / 20) + 2 + 2 * spare + 1);
      }),
    );
  });
});
