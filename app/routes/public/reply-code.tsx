import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PhoneLink } from '~/components/site/phone-link';
import { isIdeaNumber } from '~/domain/ideas/idea';
import { readQuestionByCode } from '~/domain/ideas/questions/answer-question.server';
import { spend, stopIfSpent } from '~/http/edge/rate-limits.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

const LONGEST_SHOWN = 60;

export function loader({ context, params }: LoaderFunctionArgs) {
  const { hub, locale } = context.ctx;
  const number = Number(params.idea);
  if (!isIdeaNumber(number)) throw data(null, { status: 404 });
  return { page: { title: dictionaryOf(locale).reply.codeTitle }, number, phone: hub.contactPhone };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const typed = String((await readForm(request)).get('code') ?? '');
  await stopIfSpent(context, 'wrong-code');
  const question = await readQuestionByCode(context.ctx, typed);
  // The code alone says which idea it is about: a number typed wrong in the address loses nobody.
  if (question) return redirect(paths.replyWith(question.number, question.code), 303);
  await spend(context, 'wrong-code');
  return data({ typed: typed.slice(0, LONGEST_SHOWN) }, { status: 400 });
}

/** Where the author of an idea types the code that came with a question. */
export default function ReplyCode() {
  const { page, number, phone } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { words } = useI18n();
  const text = words.reply;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{text.codeLead}</p>
      </header>
      <form className="max-w-2xl" method="post" action={paths.reply(number)} noValidate>
        <ErrorSummary
          title={words.forms.errorsTitle}
          errors={sent ? [{ name: 'code', message: text.codeWrong }] : []}
        />
        <TextField
          name="code"
          label={text.code}
          need="required"
          hint={text.codeHint}
          error={sent ? text.codeWrong : undefined}
          size="short"
          autoComplete="off"
          spellCheck={false}
          defaultValue={sent?.typed ?? ''}
        />
        <Button>{text.go}</Button>
      </form>
      <p className="mt-8">
        <PhoneLink phone={phone} sentence={text.phone} />
      </p>
    </>
  );
}
