import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CommentForm } from '~/components/voice/comment-form';
import { VoicePage } from '~/components/voice/voice-page';
import { commentIdea } from '~/domain/ideas/comments/comment-idea.server';
import { commentInput } from '~/domain/ideas/comments/comment-input';
import { spend } from '~/http/edge/rate-limits.server';
import { formErrors } from '~/http/form-errors.server';
import { publicIdea } from '~/http/ideas/public-idea.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { emptyForm, type FormState, valuesOf } from '~/ui/form-state';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { comments } = dictionaryOf(context.ctx.locale).voice;
  const idea = await publicIdea(context.ctx, params.idea);
  return { page: { title: `${comments.pageTitle} – ${idea.title}` }, idea, formId: randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const number = Number(params.idea);
  const form = await readForm(request);
  const input = commentInput.safeParse(Object.fromEntries(form));
  if (!input.success)
    return data<FormState>({ values: valuesOf(form), errors: formErrors(input.error) }, { status: 400 });
  await spend(context, 'comment');
  const said = await commentIdea(context.ctx, number, input.data);
  if (!said.ok) throw data(null, { status: 404 });
  return redirect(paths.doneAtIdea(number, 'commented'), 303);
}

export default function CommentIdea() {
  const { idea, formId } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const text = useI18n().words.voice.comments;
  return (
    <VoicePage title={text.pageTitle} lead={text.moderated} idea={idea}>
      <CommentForm number={idea.number} formId={formId} state={state} />
    </VoicePage>
  );
}
