import { readPhoneNumber } from '../../phone-number';
import type { ColumnUse } from '../importing/import-columns';
import type { FileRow } from '../importing/read-rows.server';

/** What is left once addresses, numbers and types are known stands in this order. */
const IN_ORDER: readonly ColumnUse[] = ['firstName', 'lastName', 'needs'];

/** What the columns of a list without titles seem to hold. Pure. @param isType true of a cell that names a type */
export function guessColumns(lines: readonly FileRow[], isType: (cell: string) => boolean): ColumnUse[] {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const taken = new Set<ColumnUse>();
  const take = (use: ColumnUse): ColumnUse => {
    if (taken.has(use)) return '';
    taken.add(use);
    return use;
  };
  const known = Array.from({ length: width }, (_, at): ColumnUse => {
    const cells = lines.map((line) => line.cells[at]?.trim() ?? '').filter(Boolean);
    if (cells.length === 0) return '';
    if (most(cells, (cell) => cell.includes('@'))) return take('email');
    if (most(cells, isPhone)) return take('phone');
    return most(cells, isType) ? take('stakeholderType') : '';
  });
  const isBlank = (at: number) => lines.every((line) => !line.cells[at]?.trim());
  const rest = IN_ORDER.values();
  const columns = known.map((use, at) => use || (isBlank(at) ? '' : (rest.next().value ?? '')));
  return lastNameFirst(lines, columns) ? columns.map(swapNames) : columns;
}

/** « DIALLO Amina »: where only the first of the two columns is in capitals, it holds the family names. */
function lastNameFirst(lines: readonly FileRow[], columns: readonly ColumnUse[]): boolean {
  const cellsOf = (use: ColumnUse) =>
    lines.map((line) => line.cells[columns.indexOf(use)]?.trim() ?? '').filter((cell) => cell.length > 1);
  const [first, last] = [cellsOf('firstName'), cellsOf('lastName')];
  return first.length > 0 && last.length > 0 && most(first, isCapitals) && !last.some(isCapitals);
}

function swapNames(use: ColumnUse): ColumnUse {
  if (use === 'firstName') return 'lastName';
  return use === 'lastName' ? 'firstName' : use;
}

function isCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase('fr') && text !== text.toLocaleLowerCase('fr');
}

function isPhone(cell: string): boolean {
  return readPhoneNumber(cell) !== undefined || readPhoneNumber(`0${cell}`) !== undefined;
}

function most(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.filter(fits).length * 2 > cells.length;
}
