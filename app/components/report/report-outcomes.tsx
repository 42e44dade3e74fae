import type { SurveyResults } from '~/domain/survey/survey-results';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { SurveyChart } from '../survey/survey-chart';
import { ReportTable } from './report-table';
import type { ReportView } from './report-view';

/** What came of it: ideas with what was decided, what people answered, and the needs that were met. */
export function ReportOutcomes(props: {
  slug: string;
  view: Pick<ReportView, 'ideas' | 'needs' | 'responses'>;
  faces: SurveyResults['faces'];
}) {
  const { slug, view, faces } = props;
  const { locale, words } = useI18n();
  const { ideas, needs, survey } = words.report;
  return (
    <>
      <section aria-labelledby="idees" className="mt-10">
        <h2 id="idees">{ideas.title}</h2>
        {view.ideas.length > 0 ? (
          <ReportTable
            caption={plural(locale, ideas.caption, view.ideas.length)}
            columns={[ideas.idea, ideas.state, ideas.reason]}
            rows={view.ideas.map(({ number, title, state, reason }) => ({
              key: String(number),
              cells: [
                <a key="idea" href={paths.idea(number)}>
                  {title}
                </a>,
                state,
                reason,
              ],
            }))}
          />
        ) : (
          <p className="mt-2">{ideas.none}</p>
        )}
      </section>
      <section aria-labelledby="avis" className="mt-10">
        <h2 id="avis">{survey.title}</h2>
        {view.responses > 0 ? (
          <>
            <p className="mt-2 mb-4">{plural(locale, survey.responses, view.responses)}</p>
            <SurveyChart faces={faces} />
            <p className="no-print">
              <a className="tap" href={paths.surveyResults(slug)}>
                {survey.see}
              </a>
            </p>
          </>
        ) : (
          <p className="mt-2">{survey.none}</p>
        )}
      </section>
      <section aria-labelledby="besoins" className="mt-10">
        <h2 id="besoins">{needs.title}</h2>
        {view.needs.length > 0 ? (
          <ReportTable
            caption={needs.caption}
            columns={[needs.need, needs.people, needs.state]}
            rows={view.needs.map(({ label, people, state }) => ({
              key: label,
              cells: [label, people, state],
            }))}
          />
        ) : (
          <p className="mt-2">{needs.none}</p>
        )}
      </section>
    </>
  );
}
