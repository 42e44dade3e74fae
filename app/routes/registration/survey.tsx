import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SurveyForm, type SurveyFormProps } from '~/components/survey/survey-form';
import { asParticipant } from '~/domain/registrations/as-participant.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { answerSurvey } from '~/domain/survey/answer-survey.server';
import { readSurveyForm } from '~/domain/survey/survey-answers';
import { surveyState } from '~/domain/survey/survey-state';
import { openSurveyToken } from '~/domain/survey/survey-token';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { valuesOf } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, id } = await holderOf(context, params.token);
  const found = await registrationPage(ctx, id);
  if (!found) throw data(null, { status: 404 });
  const { event, registration } = found;
  return {
    page: { title: `${dictionaryOf(ctx.locale).survey.title} – ${event.title}` },
    event: { title: event.title, slug: event.slug },
    state: surveyState(event, registration, ctx.now),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { token = '' } = params;
  const { ctx, id } = await holderOf(context, token);
  const form = await readForm(request);
  const { answers, problems } = readSurveyForm(form);
  if (Object.keys(problems).length > 0)
    return data<SurveyFormProps['sent']>({ values: valuesOf(form), problems }, { status: 400 });
  const answered = await answerSurvey(ctx, id, answers);
  // Twice is once: the page says that the answer is there. Whatever else refuses it, the page says too.
  if (answered.ok || answered.reason === 'answered') return redirect(paths.survey(token), 303);
  return data<SurveyFormProps['sent']>({ values: valuesOf(form), problems: {} }, { status: 409 });
}

/** Whoever opens the link is who it is for. The link of a registration opens no survey, and the other way round. */
async function holderOf(context: AppLoadContext, token = '') {
  const sealed = openSurveyToken(context.env.secret, token);
  const participant = sealed ? await asParticipant(context.ctx, sealed) : undefined;
  if (!participant) throw data(null, { status: 404 });
  return participant;
}

/** Five questions about a Switch that is over. */
export default function Survey() {
  const { event, state } = useLoaderData<typeof loader>();
  const sent = useActionData<SurveyFormProps['sent']>();
  const text = useI18n().words.survey;
  return (
    <>
      <header className="page-head">
        <h1>{state === 'answered' ? text.thanksTitle : text.title}</h1>
        <p className="page-lead">{event.title}</p>
      </header>
      {state === 'open' ? (
        <>
          <p className="mb-6 max-w-2xl">{text.lead}</p>
          <SurveyForm sent={sent} send={text.send} />
        </>
      ) : (
        <>
          <Notice tone={state === 'answered' ? 'success' : 'info'} title={text.states[state]}>
            {state === 'answered' ? <p>{text.thanksText}</p> : null}
          </Notice>
          <ButtonLink look="secondary" href={paths.switchEvent(event.slug)}>
            {text.seeSwitch}
          </ButtonLink>
        </>
      )}
    </>
  );
}
