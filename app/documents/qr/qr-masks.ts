import type { QrGrid } from './qr-grid';

/** Where each mask turns a module over. */
export const QR_MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

const LIKE_A_FINDER = ['10111010000', '00001011101'];

/** How hard a grid is to read for a camera: runs, squares, what looks like a corner, too much of one colour. */
export function penaltyOf({ size, dark }: QrGrid): number {
  const rows = dark.map((row) => row.map((each) => (each ? '1' : '0')).join(''));
  const columns = rows.map((_, x) => rows.map((row) => row[x]).join(''));
  const lines = [...rows, ...columns].reduce((sum, line) => sum + penaltyOfLine(line), 0);
  const darkShare = rows.join('').replaceAll('0', '').length / (size * size);
  return lines + 3 * countSquares(dark) + 10 * Math.floor(Math.abs(darkShare - 0.5) * 20);
}

function penaltyOfLine(line: string): number {
  let penalty = 0;
  for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) penalty += run.length - 2;
  for (const pattern of LIKE_A_FINDER)
    for (let at = line.indexOf(pattern); at >= 0; at = line.indexOf(pattern, at + 1)) penalty += 40;
  return penalty;
}

function countSquares(dark: readonly (readonly boolean[])[]): number {
  let squares = 0;
  for (let y = 1; y < dark.length; y += 1) {
    const above = dark[y - 1] ?? [];
    const here = dark[y] ?? [];
    for (let x = 1; x < here.length; x += 1)
      if (here[x] === here[x - 1] && here[x] === above[x] && here[x] === above[x - 1]) squares += 1;
  }
  return squares;
}
