export interface BarRow {
  label: string;
  /** One number for each column. */
  values: readonly (string | number)[];
  /** Null where it is not known: then there is no picture of it. */
  part: number | null;
  whole: number;
}

const WIDTH = 240;
const HEIGHT = 20;

export interface BarsTableProps {
  caption: string;
  /** Over the column that says what a row counts. */
  first: string;
  columns: readonly string[];
  /** Over the bars. */
  picture: string;
  rows: readonly BarRow[];
}

/** Numbers with a bar for each: the table says all that the picture does. */
export function BarsTable({ caption, first, columns, picture, rows }: BarsTableProps) {
  const hasPicture = rows.some(({ part }) => part !== null);
  const widest = Math.max(1, ...rows.map(({ whole }) => whole));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards mt-4" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {hasPicture ? <th scope="col">{picture}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {columns.map((column, at) => (
                <td key={column} data-label={column}>
                  {row.values[at]}
                </td>
              ))}
              {hasPicture ? (
                <td className="min-w-40">
                  <Bar part={row.part ?? 0} whole={row.whole} widest={widest} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bar({ part, whole, widest }: { part: number; whole: number; widest: number }) {
  const lengthOf = (count: number) => (count / widest) * WIDTH;
  return (
    <svg className="report-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <rect
        className="report-bar-whole"
        x="1"
        y="1"
        width={Math.max(0, lengthOf(whole) - 2)}
        height={HEIGHT - 2}
      />
      <rect className="report-bar-part" x="0" y="0" width={lengthOf(part)} height={HEIGHT} />
    </svg>
  );
}
