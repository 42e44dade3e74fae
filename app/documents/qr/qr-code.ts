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
  const tries = QR_MASKS.map((mask, number) => {
    const grid = patternGrid(version);
    drawFormat(grid, number);
    fillIn(grid, codewords, mask);
    return { grid, penalty: penaltyOf(grid) };
  });
  const best = tries.reduce((least, each) => (each.penalty < least.penalty ? each : least));
  return best.grid.dark;
}

/** Bits go up and down in columns two wide, from the lower right, around what is fixed. */
function fillIn(grid: QrGrid, codewords: readonly number[], mask: (x: number, y: number) => boolean): void {
  let at = 0;
  for (const { x, y } of wayThrough(grid.size)) {
    const row = grid.dark[y];
    if (!row || grid.fixed[y]?.[x]) continue;
    const bit = ((codewords[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1;
    row[x] = (bit === 1) !== mask(x, y);
    at += 1;
  }
}

function* wayThrough(size: number): Generator<{ x: number; y: number }> {
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    // The timing pattern's column is passed over.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) yield { x, y: isUp ? size - 1 - step : step };
    isUp = !isUp;
  }
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
