import type { TableIdea } from '~/domain/table-desk/table-change';

/** Why a table takes no ideas. */
export type TableClosed = 'draft' | 'cancelled' | 'over';

/** All that a table shows, on the page and on a device. Times are in ms: this is also sent as JSON. */
export interface TableView {
  version: number;
  /** Of the table. */
  id: string;
  title: string;
  theme: string;
  /** Of the account, or of the table's key: a device shows this list to nobody else. */
  mark: string;
  /** The server's hour, in words. */
  hour: string;
  /** When devices forget this list. */
  eraseAt: number;
  closed: TableClosed | '';
  ideas: TableIdea[];
}
