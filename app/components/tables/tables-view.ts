import type { TableSuggestion } from '~/domain/tables/suggest-tables';

/** Everything that the page of a Switch's tables shows. */
export interface TablesView {
  slug: string;
  tables: TableView[];
  /** How many have a place, and how many of them have no table. */
  people: number;
  unseated: number;
  suggestion: TableSuggestion;
  /** One page of the people, to seat them. */
  seating: { rows: SeatingRow[]; page: number; pages: number };
  /** A cancelled Switch stays as it was. */
  mayChange: boolean;
}

export interface TableView {
  id: string;
  number: number;
  theme: string;
  facilitator: string;
  /** What its form shows, for whoever sends it. */
  seen: string;
  people: { id: string; name: string; type: string }[];
  /** What opens it to whoever captures ideas there, as it is printed; null where it has none. */
  code: string | null;
}

export interface SeatingRow {
  id: string;
  name: string;
  organization: string;
  type: string;
  tableId: string | null;
}
