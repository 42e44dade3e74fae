import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';

export interface TableSheetView {
  id: string;
  number: number;
  theme: string;
  switchTitle: string;
  days: string;
  code: string;
  /** Where the code is typed, as it is read aloud. */
  address: string;
  /** Up to when the code works, in words. */
  until: string;
  /** Its square: modules on each side, and their path. */
  square: { size: number; path: string };
}

/** What lies on a table: how whoever facilitates it opens it, by the square, or by the address and the code. */
export function TableSheet({ sheet }: { sheet: TableSheetView }) {
  const text = useI18n().words.tableDesk.sheet;
  const { size, path } = sheet.square;
  return (
    <article className="slip table-sheet">
      <header>
        <h2>{fill(text.heading, { number: sheet.number })}</h2>
        <p className="slip-name">{sheet.theme}</p>
        <p>
          {sheet.switchTitle}, {sheet.days}
        </p>
      </header>
      <section>
        <h3>{text.how}</h3>
        <p>{text.scan}</p>
      </section>
      <figure>
        <svg viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={text.scanTitle}>
          <path d={path} fill="#000" />
        </svg>
      </figure>
      <section>
        <h3>{text.orType}</h3>
        <p className="table-sheet-address">{fill(text.address, { address: sheet.address })}</p>
        <p className="slip-code">{sheet.code}</p>
      </section>
      <footer>
        <div>
          <p>{text.offline}</p>
          <p>{text.consent}</p>
          <p>{fill(text.until, { day: sheet.until })}</p>
        </div>
      </footer>
    </article>
  );
}
