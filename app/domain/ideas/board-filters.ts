import { COLUMN_LIMIT, COLUMN_PAGE } from './board';
import { type BoardColumn, isBoardColumn, isIdeaNumber } from './idea';

/** What a reader asks of the board, as it stands in the URL; empty text is no filter. */
export interface BoardFilters {
  zone: string;
  switchEvent: string;
  speaker: string;
  audience: string;
  text: string;
}

const LONGEST_TEXT = 200;
/** Query names, kept short and French like the other public URLs. */
const NAMES = {
  zone: 'zone',
  switchEvent: 'switch',
  speaker: 'acteur',
  audience: 'public',
  text: 'q',
} as const;
export const FILTER_NAMES = NAMES;

export function readBoardFilters(query: URLSearchParams): BoardFilters {
  const read = (name: string) => (query.get(name) ?? '').trim().slice(0, LONGEST_TEXT);
  return {
    zone: read(NAMES.zone),
    switchEvent: read(NAMES.switchEvent),
    speaker: read(NAMES.speaker),
    audience: read(NAMES.audience),
    text: read(NAMES.text),
  };
}

/** The same filters as a query string, without what is empty: equal filters give equal text. */
export function boardFiltersQuery(filters: BoardFilters): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of ['zone', 'switchEvent', 'speaker', 'audience', 'text'] as const) {
    if (filters[key]) query.set(NAMES[key], filters[key]);
  }
  return query;
}

/** How many cards each column shows: "to_sort=24" in the query; a column that is not named shows one page. */
export type ColumnLimits = Partial<Record<BoardColumn, number>>;

export function readColumnLimits(query: URLSearchParams): ColumnLimits {
  const limits: ColumnLimits = {};
  for (const [column, typed] of query) {
    const asked = Number(typed);
    if (isBoardColumn(column) && Number.isInteger(asked) && asked > COLUMN_PAGE)
      limits[column] = Math.min(asked, COLUMN_LIMIT);
  }
  return limits;
}

/** The one column that a page of its own shows (« voir la suite » without JavaScript), and after which idea. */
export function readColumnPage(
  query: URLSearchParams,
): { column: BoardColumn; after: number | null } | undefined {
  const column = query.get('colonne');
  if (!isBoardColumn(column)) return undefined;
  const after = Number(query.get('apres'));
  return { column, after: isIdeaNumber(after) ? after : null };
}
