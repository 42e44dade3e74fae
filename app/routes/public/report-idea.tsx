import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ReportForm } from '~/components/voice/report-form';
import { VoicePage } from '~/components/voice/voice-page';
import { reportIdea } from '~/domain/ideas/comments/comment-idea.server';
import { reportInput } from '~/domain/ideas/comments/comment-input';
import { readComments } from '~/domain/ideas/comments/read-comments.server';
import { spend } from '~/http/edge/rate-limits.server';
import { formErrors } from '~/http/form-errors.server';
import { publicIdea } from '~/http/ideas/public-idea.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { emptyForm, type FormState, valuesOf } from '~/ui/form-state';

export { pageMeta as meta } from '~/ui/page-meta';

const commentIn = (request: Request) => new URL(request.url).searchParams.get('commentaire');

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const idea = await publicIdea(ctx, params.idea);
  const asked = commentIn(request);
  const comment = asked ? (await readComments(ctx, idea.id)).find(({ id }) => id === asked) : undefined;
  return {
    page: { title: `${dictionaryOf(ctx.locale).voice.report.pageTitle} – ${idea.title}` },
    idea,
    comment: comment ? { id: comment.id, words: comment.words } : null,
    formId: randomUUID(),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const number = Number(params.idea);
  const form = await readForm(request);
  const input = reportInput.safeParse({ ...Object.fromEntries(form), comment: commentIn(request) });
  if (!input.success)
    return data<FormState>({ values: valuesOf(form), errors: formErrors(input.error) }, { status: 400 });
  await spend(context, 'comment');
  const said = await reportIdea(context.ctx, number, input.data);
  if (!said.ok) throw data(null, { status: 404 });
  return redirect(paths.doneAtIdea(number, 'reported'), 303);
}

export default function ReportIdea() {
  const { idea, comment, formId } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const text = useI18n().words.voice.report;
  return (
    <VoicePage title={text.pageTitle} lead={text.lead} idea={idea}>
      <ReportForm number={idea.number} comment={comment} formId={formId} state={state} />
    </VoicePage>
  );
}
