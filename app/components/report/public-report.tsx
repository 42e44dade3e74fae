import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { BarsTable } from '~/ui/bars-table';

/** What everybody reads once the report is published: how many came, in which quality, and what to remember. */
export function PublicReport({
  report,
  typeLabels,
}: {
  report: {
    summary: string;
    participants: number | null;
    byType: readonly { stakeholderType: string; present: number | null }[];
  };
  typeLabels: Readonly<Record<string, string>>;
}) {
  const { locale, words } = useI18n();
  const { public: text, people } = words.report;
  const isHiding = report.byType.some(({ present }) => present === null);
  return (
    <section className="card mb-8" aria-labelledby="bilan">
      <h2 id="bilan">{text.title}</h2>
      {report.participants === null ? null : (
        <p className="mt-2 text-lg font-semibold">{plural(locale, text.participants, report.participants)}</p>
      )}
      {report.summary ? <p className="mt-3 max-w-2xl whitespace-pre-line">{report.summary}</p> : null}
      {report.byType.length > 1 ? (
        <BarsTable
          caption={text.caption}
          first={people.type}
          columns={[text.came]}
          picture={people.picture}
          rows={report.byType.map(({ stakeholderType, present }) => ({
            label: typeLabels[stakeholderType] ?? stakeholderType,
            values: [present ?? people.hidden],
            part: present ?? 0,
            whole: present ?? 0,
          }))}
        />
      ) : null}
      {isHiding ? <p className="mt-2 text-soft">{people.hiddenWhy}</p> : null}
    </section>
  );
}
