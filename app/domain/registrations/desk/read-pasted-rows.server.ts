import { cleanLine } from '../../clean-text';
import type { Locale } from '../../context';
import { readPhoneNumber } from '../../phone-number';
import { ok, type Result } from '../../result';
import { foldText } from '../../venues/fold-text';
import { looksLikeHead, recogniseColumns } from '../importing/import-columns';
import { type FileRow, readRows } from '../importing/read-rows.server';
import type { DeskRow } from './desk-input';
import { guessColumns } from './guess-columns';

export interface PastingAsk {
  types: readonly { slug: string; label: Record<Locale, string> }[];
  /** For lines that do not say it. */
  usualType: string;
}

/**
 * Lines of the desk from cells copied from a spreadsheet, or from a list of names. Columns are known by their titles,
 * or by what they hold. A type that the hub does not know stays as it was written, to be mended.
 */
export function readPastedRows(
  text: string,
  { types, usualType }: PastingAsk,
): Result<DeskRow[], 'empty' | 'too-long' | 'not-a-table'> {
  const read = readRows(text);
  if (!read.ok) return read;
  const slugOf = typeReader(types);
  const head = read.value[0]?.cells ?? [];
  const hasHead = looksLikeHead(head);
  const lines = hasHead ? read.value.slice(1) : read.value;
  const columns = hasHead
    ? recogniseColumns(head)
    : guessColumns(lines, (cell) => slugOf(cell) !== undefined);
  return ok(
    lines.map((line) => {
      const cell = (use: (typeof columns)[number]) => cellOf(line, columns.indexOf(use));
      const type = cell('stakeholderType');
      return {
        ...namesOf(cell('firstName'), cell('lastName')),
        stakeholderType: type === '' ? usualType : (slugOf(type) ?? type),
        reach: cell('email') || withZero(cell('phone')),
        needs: cell('needs'),
        isAnother: false,
        isLeftOut: false,
      };
    }),
  );
}

function cellOf({ cells }: FileRow, at: number): string {
  return cleanLine(cells[at] ?? '').replace(/^'/, '');
}

/** A list of names has one column: the first word is the first name. */
function namesOf(first: string, last: string): { firstName: string; lastName: string } {
  const [name = '', ...rest] = first.split(' ');
  return last === '' && rest.length > 0
    ? { firstName: name, lastName: rest.join(' ') }
    : { firstName: first, lastName: last };
}

/** Spreadsheets drop the first 0 of a number. */
function withZero(phone: string): string {
  const number = `0${phone}`;
  return /^[1-79]\d{8}$/.test(phone) && readPhoneNumber(number) ? number : phone;
}

/** By slug or by name, in either language, whatever the accents. */
function typeReader(types: PastingAsk['types']): (written: string) => string | undefined {
  const known = new Map(
    types.flatMap(({ slug, label }) =>
      [slug, label.fr, label.en].map((name) => [foldText(name), slug] as const),
    ),
  );
  return (written) => known.get(foldText(written));
}
