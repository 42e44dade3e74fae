import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { type Fact, Facts } from '~/ui/facts';

export interface CopySummaryView {
  slug: string;
  days: string;
  sessions: number;
  tables: number;
  place: string;
  capacity: number;
  opens: string;
  closes: string;
  /** What the public would miss: it is completed before publishing. */
  missing: ('purpose' | 'venue' | 'programme')[];
}

/** What a Switch that was just made from another holds, and what is still to be written. */
export function CopySummary({ view }: { view: CopySummaryView }) {
  const { locale, words } = useI18n();
  const text = words.programme.copy.summary;
  const facts: Fact[] = [
    { label: text.days, value: view.days },
    {
      label: words.organisation.programmeTitle,
      value: (
        <a href={paths.programme(view.slug)}>
          {plural(locale, text.sessions, view.sessions)} {plural(locale, text.tables, view.tables)}
        </a>
      ),
    },
    { label: words.organisation.changed.venue, value: view.place },
    { label: words.organisation.fields.capacity, value: plural(locale, text.capacity, view.capacity) },
    {
      label: text.registration,
      value: fill(text.registrationSpan, { opens: view.opens, closes: view.closes }),
    },
  ];
  return (
    <section className="card mb-8" aria-labelledby="copy-summary">
      <h2 id="copy-summary" className="text-xl">
        {text.title}
      </h2>
      <Facts facts={facts} />
      {view.missing.length > 0 ? (
        <>
          <p className="mt-3 font-semibold">{text.missing}</p>
          <ul className="list-disc pl-6">
            {view.missing.map((each) => (
              <li key={each}>{text.missingParts[each]}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
