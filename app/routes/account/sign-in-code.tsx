import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { spend, stopIfSpent } from '~/http/edge/rate-limits.server';
import { readForm } from '~/http/read-form.server';
import { readPending, welcome } from '~/http/sign-in/auth-answer.server';
import { CODE_MINUTES } from '~/http/sign-in/key-lifetimes';
import { openAuth } from '~/http/sign-in/open-auth.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';

const SIX_DIGITS = /^\d{6}$/;

/** Where the code of the e-mail is typed: on the device that asked, whichever one reads the mail. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { title } = dictionaryOf(context.ctx.locale).account.code;
  const { email = '' } = await readPending(context, request);
  return { page: { title }, email, minutes: CODE_MINUTES };
}

export { pageMeta as meta } from '~/ui/page-meta';

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const email = String(form.get('email') ?? '').trim();
  const typed = String(form.get('code') ?? '');
  const code = typed.replace(/[\s.-]/g, '');
  if (!email.includes('@')) return refuse(email, typed, 'email');
  if (!SIX_DIGITS.test(code)) return refuse(email, typed, 'code');
  await stopIfSpent(context, 'sign-in-code');
  const signedIn = await (await openAuth(context.env, context.ctx.db)).openByCode(email, code);
  if (signedIn) return welcome(context, signedIn, (await readPending(context, request)).back);
  await spend(context, 'sign-in-code');
  return refuse(email, typed, 'wrongCode');
}

interface Refused {
  email: string;
  typed: string;
  error: 'email' | 'code' | 'wrongCode';
}

function refuse(email: string, typed: string, error: Refused['error']) {
  return data<Refused>({ email, typed, error }, { status: 400 });
}

export default function SignInCode() {
  const asked = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { forms, account } = useI18n().words;
  const text = account.code;
  const email = asked.email || (refused?.email ?? '');
  const error = refused && {
    name: refused.error === 'email' ? 'email' : 'code',
    message: account.errors[refused.error],
  };
  return (
    <div className="grid max-w-xl gap-8">
      <div>
        <h1>{text.title}</h1>
        {asked.email ? <p className="page-lead">{fill(text.onItsWay, { email: asked.email })}</p> : null}
        <p className="mt-4">{text.howTo}</p>
      </div>
      <form method="post" action={paths.signInCode()} noValidate className="form">
        <ErrorSummary title={forms.errorsTitle} errors={error ? [error] : []} />
        {asked.email ? (
          <input type="hidden" name="email" value={asked.email} />
        ) : (
          <TextField
            name="email"
            type="email"
            label={account.signIn.email}
            need="required"
            error={error?.name === 'email' ? error.message : undefined}
            autoComplete="email"
            defaultValue={email}
            spellCheck={false}
          />
        )}
        <TextField
          name="code"
          label={text.code}
          need="required"
          hint={fill(text.codeHint, { minutes: asked.minutes })}
          error={error?.name === 'code' ? error.message : undefined}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          defaultValue={refused?.typed ?? ''}
          size="short"
        />
        <Button>{text.open}</Button>
      </form>
      <aside>
        <h2 className="text-xl">{text.nothingTitle}</h2>
        <p>{text.nothingText}</p>
        <p>
          <a href={paths.signIn()}>{text.again}</a>
        </p>
      </aside>
    </div>
  );
}
