import type { WorkTable } from './work-table';

/** What a form showed of a table when it was opened, as one text: so that nobody's change is lost unseen. */
export function seenTable({ number, theme, facilitator }: Omit<WorkTable, 'id'>): string {
  return JSON.stringify([number, theme, facilitator]);
}
