import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { IdeaForm } from '~/components/ideas/idea-form';
import { stakeholderChoices } from '~/components/registration/stakeholder-choices';
import { ideaInput } from '~/domain/ideas/idea-input';
import { proposeIdea } from '~/domain/ideas/propose-idea.server';
import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import { spend } from '~/http/edge/rate-limits.server';
import { formErrors } from '~/http/form-errors.server';
import { publicSwitch } from '~/http/public-switch.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { emptyForm, type FormState, valuesOf } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await publicSwitch(ctx, params.switch);
  const { form: text } = dictionaryOf(ctx.locale).ideas;
  return {
    page: { title: text.title, description: text.lead },
    switchEvent: { slug: event.slug, title: event.title, takesIdeas: event.status === 'published' },
    speakers: stakeholderChoices(ctx),
    formId: randomUUID(),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx } = context;
  const event = await publicSwitch(ctx, params.switch);
  const form = await readForm(request);
  const values = valuesOf(form);
  const input = ideaInput(ctx.hub.stakeholderTypes.map(({ slug }) => slug)).safeParse({
    ...Object.fromEntries(form),
    audiences: values.audiences ?? [],
  });
  const again = (status: number, errors: FormState['errors']) =>
    data<FormState>({ values, errors }, { status });
  if (!input.success) return again(400, formErrors(input.error));
  await spend(context, 'idea');
  const proposed = await proposeIdea(ctx, event, input.data);
  if (!proposed.ok) return again(409, { '': [proposed.reason] });
  return redirect(`${paths.idea(proposed.value.number)}?merci`, 303);
}

export default function ProposeIdea() {
  const { switchEvent, speakers, formId } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const { words } = useI18n();
  const text = words.ideas;
  const audiences = PRIORITY_AUDIENCES.map((value) => ({ value, label: words.switches.audiences[value] }));
  return (
    <>
      <header className="page-head">
        <p>
          <a className="tap" href={paths.switchEvent(switchEvent.slug)}>
            {switchEvent.title}
          </a>
        </p>
        <h1>{text.form.title}</h1>
        <p className="page-lead">{text.form.lead}</p>
      </header>
      {switchEvent.takesIdeas ? (
        <IdeaForm
          switchSlug={switchEvent.slug}
          state={state}
          formId={formId}
          speakers={speakers}
          audiences={audiences}
        />
      ) : (
        <Notice tone="warning" title={text.closedTitle}>
          <p>{text.closedText}</p>
        </Notice>
      )}
    </>
  );
}
