/** How a size of QR code cuts its bytes up at correction level M, which mends a sixth of it: a fold, a stain. */
export interface QrVersion {
  number: number;
  /** Modules on each side. */
  size: number;
  correctionPerBlock: number;
  /** Data codewords of each block. */
  blocks: readonly number[];
  /** Where alignment patterns have their middles, both ways. */
  alignment: readonly number[];
}

/** ISO/IEC 18004, tables 9 and E.1. The ninth holds 180 bytes: longer than any address of ours. */
const ROWS: readonly [correction: number, blocks: readonly number[], alignment: readonly number[]][] = [
  [10, [16], []],
  [16, [28], [6, 18]],
  [26, [44], [6, 22]],
  [18, [32, 32], [6, 26]],
  [24, [43, 43], [6, 30]],
  [16, [27, 27, 27, 27], [6, 34]],
  [18, [31, 31, 31, 31], [6, 22, 38]],
  [22, [38, 38, 39, 39], [6, 24, 42]],
  [22, [36, 36, 36, 37, 37], [6, 26, 46]],
];

export const QR_VERSIONS: readonly QrVersion[] = ROWS.map(([correctionPerBlock, blocks, alignment], at) => ({
  number: at + 1,
  size: 21 + 4 * at,
  correctionPerBlock,
  blocks,
  alignment,
}));

export function dataCodewords({ blocks }: QrVersion): number {
  return blocks.reduce((sum, each) => sum + each, 0);
}
