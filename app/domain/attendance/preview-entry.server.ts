import { selectAttendance } from '~db/queries/attendance';
import type { SheetPersonRow } from '~db/queries/attendance-sheets';
import type { Ctx } from '../context';
import type { Sorted } from '../registrations/bulk/sort-people';
import type { Sheet } from './read-sheets.server';
import { sortLines } from './sort-lines';

/** What copying these rows would note, with the names. Reads only. */
export async function previewEntry(
  ctx: Ctx,
  sheet: Sheet,
  numbers: readonly number[],
): Promise<Sorted<SheetPersonRow>> {
  const wanted = new Set(numbers);
  const lines = sheet.lines.filter(({ number }) => wanted.has(number));
  const seen = await selectAttendance(
    ctx.db,
    lines.map(({ id }) => id),
  );
  return sortLines(lines, sheet.sessionIds, seen);
}
