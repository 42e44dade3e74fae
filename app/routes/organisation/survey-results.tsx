import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { SurveyChart } from '~/components/survey/survey-chart';
import { SurveyForm, type SurveyFormProps } from '~/components/survey/survey-form';
import { SurveyTexts } from '~/components/survey/survey-texts';
import { copyPaperAnswer } from '~/domain/survey/copy-paper-answer.server';
import { readSurveyForm } from '~/domain/survey/survey-answers';
import { surveyResults } from '~/domain/survey/survey-results';
import { surveyRows } from '~/domain/survey/survey-rows.server';
import { isUuid } from '~/domain/uuid';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { valuesOf } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  return {
    page: { title: `${dictionaryOf(ctx.locale).survey.resultsTitle} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    results: surveyResults(await surveyRows(ctx, event)),
    isOver: event.status === 'published' && ctx.now >= event.endsAt,
    formId: randomUUID(),
  };
}

/** Copies one sheet of paper. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  const form = await readForm(request);
  const { answers, problems } = readSurveyForm(form);
  const formId = form.get('formId');
  if (Object.keys(problems).length > 0 || !isUuid(formId))
    return data<SurveyFormProps['sent']>({ values: valuesOf(form), problems }, { status: 400 });
  const copied = await copyPaperAnswer(context.ctx, event, { formId, answers });
  if (copied.ok) return redirect(`${paths.surveyResults(event.slug)}?fait=enregistre`, 303);
  return data<SurveyFormProps['sent']>({ values: valuesOf(form), problems }, { status: 409 });
}

/** What people thought of a Switch, and the form that copies paper. */
export default function SurveyResultsPage() {
  const { team, results, isOver, formId } = useLoaderData<typeof loader>();
  const sent = useActionData<SurveyFormProps['sent']>();
  const { locale, words } = useI18n();
  const text = words.survey;
  return (
    <>
      <SwitchTeamHead team={team} here="survey" />
      <h2>{text.resultsTitle}</h2>
      <p className="no-print">
        <a className="tap" href={paths.surveyPaper(team.slug)}>
          {text.paper.title}
        </a>
      </p>
      {isOver ? null : <Notice title={text.resultsEarly} />}
      <p className="mt-2 mb-4 text-lg font-semibold">
        {plural(locale, text.responses, results.responses)}
        {results.onPaper > 0 ? ` ${plural(locale, text.onPaper, results.onPaper)}` : ''}
      </p>
      {results.responses > 0 ? (
        <>
          <SurveyChart faces={results.faces} />
          <SurveyTexts texts={results.texts} />
        </>
      ) : null}
      {isOver ? (
        <section className="no-print mt-10" aria-labelledby="paper">
          <h2 id="paper">{text.paperTitle}</h2>
          <p className="mt-2 mb-4">{text.paperLead}</p>
          <SurveyForm sent={sent} formId={formId} send={text.paperSend} />
        </section>
      ) : null}
    </>
  );
}
