import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Notice } from '~/ui/notice';
import { PhoneLink } from '../site/phone-link';
import type { SessionView } from './session-view';
import { SwitchProgramme } from './switch-programme';

export interface PrintedProgrammeView {
  slug: string;
  title: string;
  hue: string;
  days: string;
  place: string;
  sessions: SessionView[];
  tables: { number: number; theme: string }[];
  contactPhone: string;
  isCancelled: boolean;
}

/** A programme to read and to hang on a door: large, day by day, with the tables. */
export function PrintedProgramme({ view }: { view: PrintedProgrammeView }) {
  const { words } = useI18n();
  const text = words.programme.shown;
  return (
    <article className={`printed-programme hue-${view.hue}`}>
      <header className="page-head">
        <h1>{fill(text.title, { switch: view.title })}</h1>
        <p className="page-lead first-letter:uppercase">{view.days}</p>
        <p className="text-lg">{view.place}</p>
      </header>
      {view.isCancelled ? <Notice tone="danger" title={text.cancelled} /> : null}
      <SwitchProgramme sessions={view.sessions} headings="h2" />
      {view.tables.length > 0 ? (
        <section aria-labelledby="tables" className="mt-10">
          <h2 id="tables" className="mb-3">
            {text.tables}
          </h2>
          <ul className="printed-tables">
            {view.tables.map(({ number, theme }) => (
              <li key={number}>
                <span className="font-bold">{fill(text.table, { number })}</span> {theme}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="mt-10">
        {text.call} <PhoneLink phone={view.contactPhone} />
      </p>
    </article>
  );
}
