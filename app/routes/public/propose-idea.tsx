import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { IdeaForm } from '~/components/ideas/idea-form';
import { IdeasClosed } from '~/components/ideas/ideas-closed';
import { stakeholderChoices } from '~/components/registration/stakeholder-choices';
import { answerProposal } from '~/http/ideas/answer-proposal.server';
import { proposeView } from '~/http/ideas/propose-view.server';
import { publicSwitch } from '~/http/public-switch.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { emptyForm, valuesOf } from '~/ui/form-state';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await publicSwitch(ctx, params.switch);
  const { form: text } = dictionaryOf(ctx.locale).ideas;
  return {
    page: { title: text.title, description: text.lead },
    ...(await proposeView(ctx, event)),
    speakers: stakeholderChoices(ctx),
    card: new URL(request.url).searchParams.get('carte') ?? '',
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const event = await publicSwitch(context.ctx, params.switch);
  const form = await readForm(request);
  const answer = await answerProposal(context, event, form);
  if (answer instanceof Response) return answer;
  const { status, similar, errors } = answer;
  return data({ similar, state: { values: valuesOf(form), errors } }, { status });
}

export default function ProposeIdea() {
  const { switchEvent, isOpen, until, others, phone, speakers, formId, card } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { words } = useI18n();
  const text = words.ideas.form;
  return (
    <>
      <header className="page-head">
        <p>
          <a className="tap" href={paths.switchEvent(switchEvent.slug)}>
            {switchEvent.title}
          </a>
        </p>
        <h1>{text.title}</h1>
        <p className="page-lead">{text.lead}</p>
        {isOpen && until ? <p>{fill(words.voice.opening.until, { day: until })}</p> : null}
      </header>
      {isOpen ? (
        <IdeaForm
          action={paths.proposeIdea(switchEvent.slug)}
          state={sent?.state ?? emptyForm}
          similar={sent?.similar ?? []}
          formId={formId}
          speakers={speakers}
          card={card}
        />
      ) : (
        <IdeasClosed until={until} others={others} phone={phone} />
      )}
    </>
  );
}
