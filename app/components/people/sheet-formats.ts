/** What is sold for printers, by its size in millimetres, and how many are on an A4 sheet. styles/sheets.css measures them. */
export const SHEET_FORMATS = {
  '70x37': 24,
  '63x38': 21,
  '99x67': 8,
  '85x54': 10,
} as const;
export type SheetFormat = keyof typeof SHEET_FORMATS;

/** What goes onto which; the first is what most people have. */
export const FORMATS_OF = {
  labels: ['70x37', '63x38', '99x67'],
  badges: ['99x67', '85x54'],
} as const satisfies Record<string, readonly SheetFormat[]>;
export type Printed = keyof typeof FORMATS_OF;

/** Cells sheet by sheet; the first `skipped` of a sheet that was begun stay empty. */
export function sheetsOf<Cell>(cells: readonly Cell[], perSheet: number, skipped: number): (Cell | null)[][] {
  if (cells.length === 0) return [];
  const all = [...Array.from({ length: skipped }, () => null), ...cells];
  return Array.from({ length: Math.ceil(all.length / perSheet) }, (_, sheet) =>
    all.slice(sheet * perSheet, (sheet + 1) * perSheet),
  );
}

/** How much room a name takes: the longer, the smaller it is set. */
export function sizeOfName(name: string): 's' | 'm' | 'l' | 'xl' {
  const longest = Math.max(...name.split(/[\s-]+/).map((part) => part.length), name.length / 2);
  if (longest <= 7) return 's';
  if (longest <= 10) return 'm';
  return longest <= 14 ? 'l' : 'xl';
}
