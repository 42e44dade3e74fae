import type { BoardColumn } from '~/domain/ideas/idea';

/** What the reader's address says of the columns, and how each part of it is changed. */
export interface BoardViewParts {
  folded: readonly BoardColumn[];
  /** Without JavaScript: the same board with this column folded or open, and the rest of this column. */
  foldHref: (column: BoardColumn) => string;
  moreHref: (column: BoardColumn) => string;
  /** With JavaScript. */
  onFold: ((column: BoardColumn) => void) | undefined;
  onMore: ((column: BoardColumn) => void) | undefined;
}
