import type { ReactNode } from 'react';

export interface ReportRow {
  key: string;
  cells: readonly ReactNode[];
}

/** A table of the report: the first cell of each row names it. */
export function ReportTable({
  caption,
  columns,
  rows,
  foot,
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly ReportRow[];
  foot?: readonly ReactNode[] | undefined;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards mt-4" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row" className="min-w-40">
                {first}
              </th>
              {others.map((cell, at) => (
                <td key={columns[at + 1]} data-label={columns[at + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot ? (
          <tfoot>
            <tr>
              {foot.map((cell, at) =>
                at === 0 ? (
                  <th key={columns[at]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[at]} data-label={columns[at]}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}
