import type { BoardColumn, IdeaForm } from './idea';

/** One idea as the board shows it: nothing personal, and labels already in the reader's language. */
export interface BoardCard {
  number: number;
  version: number;
  title: string;
  speaker: string;
  switchTitle: string;
  zone: { name: string; hue: string };
  form: IdeaForm | null;
}

export interface BoardColumnPage {
  column: BoardColumn;
  /** Of all ideas in the column that fit the filters, shown here or not. */
  count: number;
  cards: BoardCard[];
}

export interface Board {
  columns: BoardColumnPage[];
  /** Nothing has the words that were searched: these have them nearly. */
  isClose?: true | undefined;
}

/** A card goes to `column`, just below the idea `after`; null is the top. */
export interface Move {
  idea: number;
  column: BoardColumn;
  after: number | null;
  expectedVersion: number;
}

/** Cards that a column shows at first, and adds with « voir la suite ». */
export const COLUMN_PAGE = 12;
/** Cards that one column may show together on the board; the column's own page shows the others. */
export const COLUMN_LIMIT = 120;
