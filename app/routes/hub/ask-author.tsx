import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AskForm } from '~/components/answers/ask-form';
import { Question } from '~/components/answers/idea-questions';
import { OpenQuestionForms } from '~/components/answers/open-question-forms';
import { authorTold } from '~/components/ideas/author-told';
import { QueueLink } from '~/components/triage/queue-link';
import { Shortcuts } from '~/components/triage/shortcuts';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { queueOf } from '~/http/hub/queue-back';
import { type AskAnswer, answerAsk, doneOfAsk } from '~/http/ideas/answer-ask.server';
import { questionViews } from '~/http/ideas/idea-desk-view.server';
import { reachOfAuthor } from '~/http/reach-of-author.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { valuesOf } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: ctx.hub.id });
  const found = await readIdea(ctx, Number(params.idea));
  if (!found) throw data(null, { status: 404 });
  const { number, title, description, id, switchSlug, switchTitle } = found.idea;
  const asked = new URL(request.url).searchParams;
  return {
    page: { title: fill(dictionaryOf(ctx.locale).answers.ask.title, { title }) },
    idea: { number, title, description },
    event: { slug: switchSlug, title: switchTitle },
    contact: await reachOfAuthor(context, id),
    questions: await questionViews(ctx, id),
    done: doneOfAsk(asked),
    queue: queueOf(asked),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: context.ctx.hub.id });
  const form = await readForm(request);
  const queue = queueOf(new URL(request.url).searchParams);
  return answerAsk(context.ctx, { idea: Number(params.idea), queue }, form, valuesOf(form));
}

/** Asking the author of an idea something, and noting what they said. */
export default function AskAuthor() {
  const { page, idea, event, contact, questions, done, queue } = useLoaderData<typeof loader>();
  const sent = useActionData<AskAnswer>();
  const { words } = useI18n();
  const text = words.answers.ask;
  const open = questions.find(({ answer, isWithdrawn }) => answer === '' && !isWithdrawn);
  const past = questions.filter((each) => each !== open);
  return (
    <>
      <header className="page-head">
        <p>
          <a className="tap" href={paths.triageIdea(idea.number, queue)}>
            {text.back}
          </a>
          {queue ? <QueueLink queue={queue} /> : null}
        </p>
        <h1 dir="auto">{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
        {queue ? <Shortcuts keys={['back', 'help']} /> : null}
      </header>
      {done && !sent ? <DoneNotice title={text.done[done]} /> : null}
      {sent?.refusal ? (
        <Notice tone="warning" role="alert" takesFocus>
          <p>{text[sent.refusal]}</p>
        </Notice>
      ) : null}
      <p className="max-w-2xl whitespace-pre-line text-lg" dir="auto">
        {idea.description}
      </p>
      {open ? (
        <OpenQuestionForms number={idea.number} queue={queue} question={open} state={sent?.answering} />
      ) : (
        <AskForm
          number={idea.number}
          queue={queue}
          told={authorTold(words.triage.author, contact)}
          event={event}
          isReachable={contact !== null && contact.authorContact !== 'none'}
          state={sent?.asking}
        />
      )}
      {past.length > 0 ? (
        <section className="mt-8" aria-labelledby="history">
          <h2 id="history">{text.history}</h2>
          <ol className="mt-4 grid gap-4">
            {past.map((question) => (
              <Question key={question.id} question={question} />
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
