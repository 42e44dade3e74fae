import type { BoardColumn, IdeaForm } from './idea';

/** One idea as the board shows it: nothing personal, and the same in every language. */
export interface BoardCard {
  number: number;
  version: number;
  /** Where it stands in its column: cards are in this order. */
  rank: string;
  title: string;
  /** Slugs of the hub's own types and zones. */
  speaker: string;
  zone: string;
  form: IdeaForm | null;
}

export interface BoardColumnPage {
  column: BoardColumn;
  /** Of all ideas in the column that fit the filters, loaded here or not. */
  count: number;
  /** All that stand no further than `until`, in their order. */
  cards: BoardCard[];
  /** The rank as far as which the column is loaded; null where it is loaded to its end. */
  until: string | null;
}

export interface Board {
  columns: BoardColumnPage[];
  /** Nothing has the words that were searched: these have them nearly. */
  isClose?: true | undefined;
}

/** What some ideas are now: those that were asked for and are not here have left the board, or its filters. */
export interface BoardChanges {
  cards: (BoardCard & { column: BoardColumn })[];
  counts: { column: BoardColumn; count: number }[];
}

/** A card goes to `column`, just below the idea `after`; null is the top. */
export interface Move {
  idea: number;
  column: BoardColumn;
  after: number | null;
  expectedVersion: number;
  /** Where it stood before: takes it back there, whatever stands around it now. Then `after` says nothing. */
  rank?: string | undefined;
}

/** Cards that a column shows at first. */
export const COLUMN_PAGE = 8;
/** Cards that are added at once when a reader goes on. */
export const COLUMN_STEP = 48;
/** Cards of one column in one answer; who has loaded more asks several times. */
export const COLUMN_LIMIT = 480;
/** Ideas that are asked for, or moved, at once. */
export const MOST_IDEAS_AT_ONCE = 100;
