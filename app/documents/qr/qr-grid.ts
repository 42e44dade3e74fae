import type { QrVersion } from './qr-versions';

/** Black and white modules, and which of them are patterns that no data may take. Read as [y][x]. */
export interface QrGrid {
  size: number;
  dark: boolean[][];
  fixed: boolean[][];
}

const FORMAT_GENERATOR = 0x537;
const FORMAT_MASK = 0x5412;
const VERSION_GENERATOR = 0x1f25;
const FIRST_WITH_VERSION = 7;

/** A grid with everything that every code of this size has; the format is drawn with mask 0 to keep its place. */
export function patternGrid(version: QrVersion): QrGrid {
  const { size, alignment } = version;
  const empty = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const grid: QrGrid = { size, dark: empty(), fixed: empty() };
  for (let at = 0; at < size; at += 1) {
    fix(grid, 6, at, at % 2 === 0);
    fix(grid, at, 6, at % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    ring(grid, x, y, 4, [2, 4]);
  const last = alignment.length - 1;
  for (const [column, x] of alignment.entries())
    for (const [row, y] of alignment.entries()) {
      const isFinder = (column === 0 || column === last) && (row === 0 || row === last);
      if (!isFinder || (column === last && row === last)) ring(grid, x, y, 2, [1]);
    }
  drawFormat(grid, 0);
  drawVersion(grid, version.number);
  return grid;
}

/** Squares around a middle: dark, but at the distances said. */
function ring(grid: QrGrid, x: number, y: number, reach: number, light: readonly number[]): void {
  for (let dy = -reach; dy <= reach; dy += 1)
    for (let dx = -reach; dx <= reach; dx += 1)
      fix(grid, x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
}

/** Correction level M and the mask, twice, so that one survives. */
export function drawFormat(grid: QrGrid, mask: number): void {
  const bits = withRemainder(mask, 10, FORMAT_GENERATOR) ^ FORMAT_MASK;
  const { size } = grid;
  const isSet = (at: number) => ((bits >>> at) & 1) === 1;
  for (let at = 0; at < 15; at += 1) {
    const [x, y] = at < 6 ? [8, at] : at < 8 ? [8, at + 1] : at === 8 ? [7, 8] : [14 - at, 8];
    fix(grid, x ?? 0, y ?? 0, isSet(at));
    if (at < 8) fix(grid, size - 1 - at, 8, isSet(at));
    else fix(grid, 8, size - 15 + at, isSet(at));
  }
  fix(grid, 8, size - 8, true);
}

function drawVersion(grid: QrGrid, number: number): void {
  if (number < FIRST_WITH_VERSION) return;
  const bits = withRemainder(number, 12, VERSION_GENERATOR);
  for (let at = 0; at < 18; at += 1) {
    const far = grid.size - 11 + (at % 3);
    const near = Math.floor(at / 3);
    const isDark = ((bits >>> at) & 1) === 1;
    fix(grid, far, near, isDark);
    fix(grid, near, far, isDark);
  }
}

/** A value with the bits that protect it: the rest of its division. */
function withRemainder(value: number, bits: number, generator: number): number {
  let rest = value;
  for (let turn = 0; turn < bits; turn += 1) rest = (rest << 1) ^ ((rest >>> (bits - 1)) & 1 ? generator : 0);
  return (value << bits) | rest;
}

function fix(grid: QrGrid, x: number, y: number, isDark: boolean): void {
  const row = grid.dark[y];
  const kept = grid.fixed[y];
  if (!row || !kept || x < 0 || x >= grid.size) return;
  row[x] = isDark;
  kept[x] = true;
}
