import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/read-form.server';
import { readPending, welcome } from '~/http/sign-in/auth-answer.server';
import { LINK_MINUTES } from '~/http/sign-in/key-lifetimes';
import { openAuth } from '~/http/sign-in/open-auth.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';

/** What a token of ours looks like; anything else is not even asked about. */
const TOKEN = /^[A-Za-z]{32}$/;

/** The page behind the e-mail's link. Reading it spends nothing: mail clients open links by themselves. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const words = dictionaryOf(context.ctx.locale).account.link;
  const readable = TOKEN.test(token);
  return data(
    {
      page: { title: readable ? words.title : words.deadTitle },
      token: readable ? token : '',
      minutes: LINK_MINUTES,
    },
    { status: readable || request.method !== 'GET' ? 200 : 400 },
  );
}

export { pageMeta as meta } from '~/ui/page-meta';

export async function action({ context, request }: ActionFunctionArgs) {
  const token = String((await readForm(request)).get('token') ?? '');
  const signedIn = TOKEN.test(token)
    ? await (await openAuth(context.env, context.ctx.db)).openByLink(token)
    : undefined;
  if (signedIn) return welcome(context, signedIn, (await readPending(context, request)).back);
  return data({ isDead: true }, { status: 400 });
}

export default function SignInLink() {
  const { token, minutes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isDead = token === '' || refused?.isDead;
  const text = useI18n().words.account.link;
  if (isDead) {
    return (
      <div className="max-w-xl">
        <h1>{text.deadTitle}</h1>
        <p className="page-lead">{fill(text.deadText, { minutes })}</p>
        <p className="actions mt-8">
          <ButtonLink href={paths.signIn()}>{text.again}</ButtonLink>
        </p>
      </div>
    );
  }
  return (
    <div className="max-w-xl">
      <h1>{text.title}</h1>
      <p className="page-lead">{text.text}</p>
      <form method="post" action={paths.signInLink(token)} className="mt-8">
        <input type="hidden" name="token" value={token} />
        <Button>{text.open}</Button>
      </form>
    </div>
  );
}
