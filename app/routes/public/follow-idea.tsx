import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FollowForm } from '~/components/voice/follow-form';
import { VoicePage } from '~/components/voice/voice-page';
import { answerFollow } from '~/http/ideas/answer-follow.server';
import { publicIdea } from '~/http/ideas/public-idea.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { emptyForm, type FormState, valuesOf } from '~/ui/form-state';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { follow } = dictionaryOf(context.ctx.locale).voice;
  const idea = await publicIdea(context.ctx, params.idea);
  return { page: { title: `${follow.pageTitle} – ${idea.title}` }, idea };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const number = Number(params.idea);
  const form = await readForm(request);
  const errors = await answerFollow(context, form, { idea: number });
  return errors
    ? data<FormState>({ values: valuesOf(form), errors }, { status: 400 })
    : redirect(paths.doneAtIdea(number, 'followed'), 303);
}

export default function FollowIdea() {
  const { idea } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const text = useI18n().words.voice.follow;
  return (
    <VoicePage title={text.pageTitle} lead={text.ideaText} idea={idea}>
      <FollowForm action={paths.followIdea(idea.number)} state={state} />
      <p className="mt-8">
        <a className="tap" href={paths.followIdeas()}>
          {text.ideas}
        </a>
      </p>
    </VoicePage>
  );
}
