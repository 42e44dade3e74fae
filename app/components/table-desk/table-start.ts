import { paths } from '~/paths';

/** What the script of a table starts from: addresses, and for whom the page was made. */
export interface TableStart {
  id: string;
  /** Of the account or the table's key; '' in the shell, which is made for nobody. */
  mark: string;
  paths: { table: string; data: string; worker: string };
}

export function tableStart(id: string, mark: string): TableStart {
  return {
    ...{ id, mark },
    paths: { table: paths.table(id), data: paths.tableData(id), worker: paths.tableWorker(id) },
  };
}
