import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ReplyForm } from '~/components/answers/reply-form';
import { PhoneLink } from '~/components/site/phone-link';
import { answerByCode, readQuestionByCode } from '~/domain/ideas/questions/answer-question.server';
import { questionAnswer } from '~/domain/ideas/questions/question-input';
import { spend, stopIfSpent } from '~/http/edge/rate-limits.server';
import { formErrors } from '~/http/form-errors.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { type FormState, valuesOf } from '~/ui/form-state';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  await stopIfSpent(context, 'wrong-code');
  const question = await readQuestionByCode(ctx, params.code ?? '');
  if (question === undefined || question.number !== Number(params.idea)) {
    await spend(context, 'wrong-code');
    throw data(null, { status: 404 });
  }
  const { number, title, words, answer, code } = question;
  return {
    page: { title: dictionaryOf(ctx.locale).reply.title },
    question: { number, title, words, answer, code },
    phone: ctx.hub.contactPhone,
    isDone: new URL(request.url).searchParams.get('merci') === 'oui',
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  await stopIfSpent(context, 'wrong-code');
  const code = params.code ?? '';
  const form = await readForm(request);
  const read = questionAnswer.safeParse(Object.fromEntries(form));
  const question = await readQuestionByCode(context.ctx, code);
  if (question && !read.success)
    return data<FormState>({ values: valuesOf(form), errors: formErrors(read.error) }, { status: 400 });
  const answer = read.data?.answer ?? '';
  const answered = question ? await answerByCode(context.ctx, { code, answer }) : undefined;
  if (!answered?.ok) {
    await spend(context, 'wrong-code');
    throw data(null, { status: 404 });
  }
  return redirect(`${paths.replyWith(answered.value.idea, code)}?merci=oui`, 303);
}

/** The author of an idea answers a question of the team, by its link: without an account, without any script. */
export default function Reply() {
  const { page, question, phone, isDone } = useLoaderData<typeof loader>();
  const refused = useActionData<FormState>();
  const text = useI18n().words.reply;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
      </header>
      {isDone && !refused ? (
        <DoneNotice title={text.thanks}>
          <p>{text.thanksText}</p>
        </DoneNotice>
      ) : null}
      <section className="card mb-6 max-w-2xl" aria-labelledby="question">
        <p className="text-soft" dir="auto">
          {text.about} : <a href={paths.idea(question.number)}>{question.title}</a>
        </p>
        <h2 id="question" className="mt-4 text-xl">
          {text.question}
        </h2>
        <p className="whitespace-pre-line text-lg" dir="auto">
          {question.words}
        </p>
        {question.answer === '' ? null : (
          <>
            <h3 className="mt-4">{text.already}</h3>
            <p className="whitespace-pre-line" dir="auto">
              {question.answer}
            </p>
          </>
        )}
      </section>
      <ReplyForm
        action={paths.replyWith(question.number, question.code)}
        hasAnswered={question.answer !== ''}
        state={refused}
      />
      <p className="mt-8">
        <PhoneLink phone={phone} sentence={text.phone} />
      </p>
    </>
  );
}
