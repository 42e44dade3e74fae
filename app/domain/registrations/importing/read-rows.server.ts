import { parse } from 'csv-parse/sync';
import { ok, type Result, refused } from '../../result';

export const MOST_ROWS = 5_000;
const MOST_LETTERS = 2_000_000;
const MOST_COLUMNS = 60;
const SEPARATORS = [';', '\t', ','] as const;

export interface FileRow {
  /** Where it begins in the file, the first line being 1: what a spreadsheet shows beside it. */
  line: number;
  cells: string[];
}

/** The rows of a CSV file, or of cells pasted from a spreadsheet; empty lines are passed over but counted. */
export function readRows(text: string): Result<FileRow[], 'empty' | 'too-long' | 'not-a-table'> {
  // A workbook or a picture, whatever its name.
  if (text.includes('\0') || text.startsWith('PK')) return refused('not-a-table');
  if (text.length > MOST_LETTERS) return refused('too-long', { most: MOST_ROWS });
  const found = parseRows(text.replace(/^\ufeff/, ''));
  if (!found) return refused('not-a-table');
  const rows = found.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return refused('empty');
  // One more than people: its head.
  if (rows.length > MOST_ROWS + 1) return refused('too-long', { most: MOST_ROWS });
  return ok(rows);
}

function parseRows(text: string): FileRow[] | undefined {
  try {
    const records: unknown = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      // A quote in the middle of a name is a quote.
      relax_quotes: true,
      skip_empty_lines: false,
    });
    let line = 1;
    return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => {
      const row = { line, cells: record.slice(0, MOST_COLUMNS) };
      line = info.lines + 1;
      return row;
    });
  } catch {
    return undefined;
  }
}

/** The one that stands most often in the first line that holds something, outside its quotes. */
function separatorOf(text: string): string {
  const first = text.split(/\r?\n/, 200).find((line) => line.trim() !== '') ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ';';
}
