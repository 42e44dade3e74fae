export interface Measure {
  /** Of the table in docs/performance.md. */
  line: number;
  what: string;
  measured: string;
  /** What it is held against, measured in the same run. */
  limit: string;
  /** The figure that the target is about. */
  ratio: number;
  target: string;
  holds: boolean;
  /** For whoever looks into a miss. */
  detail?: string;
}

/** `atLeast(4.2, 3)`: the target's words, and whether they hold. */
export function atLeast(ratio: number, target: number, unit = '×') {
  return { ratio, target: `≥ ${target} ${unit}`.trim(), holds: ratio >= target };
}

export function atMost(ratio: number, target: number, unit = '×') {
  return { ratio, target: `≤ ${target} ${unit}`.trim(), holds: ratio <= target };
}

export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function tableOf(measures: Measure[]): string {
  const head = ['line', 'what', 'measured', 'limit in the same run', 'ratio', 'target', ''];
  const rows = measures.map((measure) => [
    String(measure.line),
    measure.what,
    measure.measured,
    measure.limit,
    String(round(measure.ratio, 2)),
    measure.target,
    measure.holds ? 'holds' : 'MISSES',
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lineOf = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [lineOf(head), lineOf(widths.map((width) => '-'.repeat(width))), ...rows.map(lineOf)].join('\n');
}
