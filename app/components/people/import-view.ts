import type { ColumnUse } from '~/domain/registrations/importing/import-columns';
import type { ImportRefusal, LineProblem } from '~/domain/registrations/importing/import-person';

/** A file as it was read, what would come of it, and what is to be chosen. */
export interface ImportView {
  text: string;
  fileName: string;
  formId: string;
  hasHead: boolean;
  columns: { title: string; example: string; use: ColumnUse }[];
  usualType: string;
  skipsKnown: boolean;
  tells: boolean;
  /** Fields without which nobody can be imported, and that no column holds. */
  missing: ('firstName' | 'lastName')[];
  problems: LineProblem[];
  added: number;
  confirmed: number;
  waiting: number;
  left: string[];
  alike: string[];
  first: { line: number; name: string; type: string; contact: string; isSeated: boolean }[];
  closed: ImportRefusal | undefined;
}

/** What undoing would do to whom. */
export interface UndoView {
  id: string;
  name: string;
  removed: number;
  told: string[];
  kept: string[];
}

export interface ListedImport {
  id: string;
  name: string;
  day: string;
  confirmed: number;
  waiting: number;
  isUndone: boolean;
  mayUndo: boolean;
}
