import { COLUMN_LIMIT, COLUMN_PAGE, COLUMN_STEP, MOST_IDEAS_AT_ONCE } from './board';
import { type BoardColumn, isBoardColumn, isIdeaNumber } from './idea';
import { isRank } from './move-form';

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
const FOLDED = 'plies';
const NO_COLUMN = 'aucune';

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

/** How many cards each column shows: "to_sort=56" in the query; a column that is not named shows one page. */
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

/** The one column that is asked for, and below which rank; undefined where the whole board is. */
export function readColumnAfter(
  query: URLSearchParams,
): { column: BoardColumn; after: string | null; limit: number } | undefined {
  const column = query.get('colonne');
  if (!isBoardColumn(column)) return undefined;
  const after = query.get('apres');
  const limit = Number(query.get('combien'));
  const isLimit = Number.isInteger(limit) && limit > 0 && limit <= COLUMN_LIMIT;
  return { column, after: isRank(after) ? after : null, limit: isLimit ? limit : COLUMN_STEP };
}

/** The ideas that are asked for by number: "idees=12.15". */
export function readIdeasAsked(query: URLSearchParams): number[] | undefined {
  const asked = query.get('idees');
  if (asked === null) return undefined;
  return asked.split('.').map(Number).filter(isIdeaNumber).slice(0, MOST_IDEAS_AT_ONCE);
}

/** Which columns are folded: "plies=declined.service_retired"; undefined where the address does not say. */
export function readFolded(query: URLSearchParams): BoardColumn[] | undefined {
  return query.get(FOLDED)?.split('.').filter(isBoardColumn);
}

/** The view as it stands in the address: filters, folded columns where they are not those of the first view, long ones. */
export function boardViewQuery(view: {
  filters: string;
  folded: readonly BoardColumn[];
  foldedAtFirst: readonly BoardColumn[];
  limits: ColumnLimits;
}): URLSearchParams {
  const { filters, folded, foldedAtFirst, limits } = view;
  const query = new URLSearchParams(filters);
  const isFirst =
    folded.length === foldedAtFirst.length && foldedAtFirst.every((column) => folded.includes(column));
  if (!isFirst) query.set(FOLDED, [...folded].sort().join('.') || NO_COLUMN);
  for (const [column, limit] of Object.entries(limits))
    query.set(column, String(Math.min(limit ?? 0, COLUMN_LIMIT)));
  return query;
}
