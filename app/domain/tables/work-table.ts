/** A group of people around one theme, in the room of a Switch. */
export interface WorkTable {
  id: string;
  /** From 1, once in each Switch: it stands on the table. */
  number: number;
  theme: string;
  /** Who leads it; for the team only, '' where it is not said. */
  facilitator: string;
}

/** What somebody writes of a table, as typed. */
export interface TableForm {
  number: string;
  theme: string;
  facilitator: string;
}

export const MAX_TABLES = 200;
export const MAX_THEME = 160;
export const MAX_FACILITATOR = 120;
