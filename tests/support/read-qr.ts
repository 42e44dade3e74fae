/**
 * Reads a QR code of level M back from its modules, [y][x]: its own walk and its own arithmetic, and nothing of what
 * drew it. @throws where a block does not agree with its correction, so a wrong module is seen
 */
export function readQr(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const at = (x: number, y: number) => (modules[y]?.[x] ? 1 : 0);
  // Format: six bits down the left of the first finder, then the rest of fifteen, unmasked by 101010000010010.
  const path: [number, number][] = [
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((y): [number, number] => [8, y]),
    ...[7, 5, 4, 3, 2, 1, 0].map((x): [number, number] => [x, 8]),
  ];
  const format = path.reduce((bits, [x, y], place) => bits | (at(x, y) << place), 0) ^ 0b101010000010010;
  if (format >>> 13 !== 0b00) throw new Error('the level is not M');
  const mask = (format >>> 10) & 0b111;
  const words: number[] = [];
  let bits: number[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (isPattern(x, y, size, version)) continue;
        bits.push(at(x, y) ^ (isTurned(mask, x, y) ? 1 : 0));
        if (bits.length === 8) {
          words.push(Number.parseInt(bits.join(''), 2));
          bits = [];
        }
      }
    }
    up = !up;
  }
  return textOf(dataOf(words, version));
}

/** Level M: correction codewords of a block, blocks of the shorter kind, their data, blocks one longer. */
const BLOCKS: Record<number, [number, number, number, number]> = {
  1: [10, 1, 16, 0],
  2: [16, 1, 28, 0],
  3: [26, 1, 44, 0],
  4: [18, 2, 32, 0],
  5: [24, 2, 43, 0],
  6: [16, 4, 27, 0],
  7: [18, 4, 31, 0],
  8: [22, 2, 38, 2],
  9: [22, 3, 36, 2],
};
const MIDDLES: Record<number, number[]> = { 1: [], 7: [6, 22, 38], 8: [6, 24, 42], 9: [6, 26, 46] };

function isPattern(x: number, y: number, size: number, version: number): boolean {
  const isNear = (value: number) => value < 9;
  const isFar = (value: number) => value >= size - 8;
  if ((isNear(x) && isNear(y)) || (isFar(x) && isNear(y)) || (isNear(x) && isFar(y))) return true;
  if (x === 6 || y === 6) return true;
  if (version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))) return true;
  const middles = MIDDLES[version] ?? [6, size - 7];
  const last = middles.at(-1);
  return middles.some((mx) =>
    middles.some((my) => {
      const isFinder = (mx === 6 && my === 6) || (mx === 6 && my === last) || (mx === last && my === 6);
      return !isFinder && Math.abs(x - mx) <= 2 && Math.abs(y - my) <= 2;
    }),
  );
}

function isTurned(mask: number, x: number, y: number): boolean {
  const product = x * y;
  const rests = [
    (x + y) % 2,
    y % 2,
    x % 3,
    (x + y) % 3,
    (((x / 3) | 0) + ((y / 2) | 0)) % 2,
    (product % 2) + (product % 3),
    ((product % 2) + (product % 3)) % 2,
    (((x + y) % 2) + (product % 3)) % 2,
  ];
  return rests[mask] === 0;
}

function dataOf(words: readonly number[], version: number): number[] {
  const [correction, short, length, long] = BLOCKS[version] ?? [0, 0, 0, 0];
  const count = short + long;
  const blocks = Array.from({ length: count }, (): number[] => []);
  const total = short * length + long * (length + 1);
  for (let at = 0; at < total; at += 1) {
    // Once the short ones are full only the long ones go on.
    const block = at < count * length ? at % count : short + (at - count * length);
    blocks[block]?.push(words[at] ?? 0);
  }
  for (const [at, block] of blocks.entries()) {
    const whole = [
      ...block,
      ...Array.from({ length: correction }, (_, n) => words[total + n * count + at] ?? 0),
    ];
    for (let root = 0; root < correction; root += 1)
      if (valueAt(whole, root) !== 0) throw new Error(`block ${at} does not agree with its correction`);
  }
  return blocks.flat();
}

/** The polynomial of these codewords at 2^root, by Horner. */
function valueAt(words: readonly number[], root: number): number {
  let point = 1;
  for (let turn = 0; turn < root; turn += 1) point = product(point, 2);
  return words.reduce((sum, word) => product(sum, point) ^ word, 0);
}

/** In GF(256), bit by bit. */
function product(left: number, right: number): number {
  let sum = 0;
  let shifted = left;
  for (let bits = right; bits > 0; bits >>= 1) {
    if (bits & 1) sum ^= shifted;
    shifted = shifted & 0x80 ? ((shifted << 1) ^ 0x11d) & 0xff : shifted << 1;
  }
  return sum;
}

function textOf(words: readonly number[]): string {
  const bits = words.map((word) => word.toString(2).padStart(8, '0')).join('');
  if (bits.slice(0, 4) !== '0100') throw new Error('not in bytes');
  const length = Number.parseInt(bits.slice(4, 12), 2);
  const bytes = Array.from({ length }, (_, at) => Number.parseInt(bits.slice(12 + 8 * at, 20 + 8 * at), 2));
  return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
}
