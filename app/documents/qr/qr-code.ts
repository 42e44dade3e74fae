import { codewordsOf, versionFor } from './qr-codewords';
import { drawFormat, patternGrid, type QrGrid } from './qr-grid';
import { penaltyOf, QR_MASKS } from './qr-masks';

/** A QR code as one shape: `path` is an SVG path in modules, `size` how many modules it has on each side. */
export interface QrCode {
  size: number;
  path: string;
}

/** Draws an address as a QR code (ISO/IEC 18004, bytes, level M). @throws where it is longer than 180 bytes */
export function qrCode(text: string): QrCode {
  const dark = qrModules(text);
  return { size: dark.length, path: pathOf(dark) };
}

/** The same as its modules, true where dark, read as [y][x]. */
export function qrModules(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes);
  const codewords = codewordsOf(bytes, version);
  const patterns = patternGrid(version);
  const way = wayThrough(version.size).filter(({ x, y }) => !patterns.fixed[y]?.[x]);
  const tries = QR_MASKS.map((mask, number) => {
    const grid = { ...patterns, dark: patterns.dark.map((row) => [...row]) };
    drawFormat(grid, number);
    fillIn(grid, codewords, { way, mask });
    return { grid, penalty: penaltyOf(grid) };
  });
  const best = tries.reduce((least, each) => (each.penalty < least.penalty ? each : least));
  return best.grid.dark;
}

function fillIn(
  { dark }: QrGrid,
  codewords: readonly number[],
  { way, mask }: { way: readonly { x: number; y: number }[]; mask: (x: number, y: number) => boolean },
): void {
  for (const [at, { x, y }] of way.entries()) {
    const bit = ((codewords[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1;
    const row = dark[y];
    if (row) row[x] = (bit === 1) !== mask(x, y);
  }
}

/** Bits go up and down in columns two wide, from the lower right. */
function wayThrough(size: number): { x: number; y: number }[] {
  const way: { x: number; y: number }[] = [];
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    // The timing pattern's column is passed over.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) way.push({ x, y: isUp ? size - 1 - step : step });
    isUp = !isUp;
  }
  return way;
}

/** A rectangle for each run of dark modules in a row. */
function pathOf(dark: readonly boolean[][]): string {
  return dark
    .map((row, y) => {
      const line = row.map((each) => (each ? '1' : '0')).join('');
      return [...line.matchAll(/1+/g)]
        .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
        .join('');
    })
    .join('');
}
