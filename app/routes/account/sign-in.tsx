import { setTimeout as pause } from 'node:timers/promises';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { DemoAccounts } from '~/components/account/demo-accounts';
import { SignedInNotice } from '~/components/account/signed-in-notice';
import { listDemoAccounts } from '~/domain/people/list-demo-accounts.server';
import { requestSignIn } from '~/domain/people/request-sign-in.server';
import { spend } from '~/http/edge/rate-limits.server';
import { readForm } from '~/http/read-form.server';
import { readPending, rememberPending } from '~/http/sign-in/auth-answer.server';
import { CODE_MINUTES } from '~/http/sign-in/key-lifetimes';
import { openAuth } from '~/http/sign-in/open-auth.server';
import { ownSpace } from '~/http/sign-in/own-space';
import { returnPath } from '~/http/sign-in/return-path';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';

/** Known and unknown addresses are answered after the same time, so that the wait tells nothing. */
const ANSWER_MS = 250;
const MAX_EMAIL = 200;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { viewer, hub, db } = context.ctx;
  const { title } = dictionaryOf(context.ctx.locale).account.signIn;
  const asked = new URL(request.url).searchParams.get('retour');
  return {
    page: { title },
    back: returnPath(asked) ?? (await readPending(context, request)).back ?? '',
    signedIn:
      viewer.kind === 'staff'
        ? {
            name: viewer.name,
            hasRole: viewer.grants.some((grant) => grant.hubId === hub.id),
            space: ownSpace(viewer, hub.id) ?? null,
          }
        : null,
    demoAccounts: context.env.mode === 'production' ? [] : await listDemoAccounts(db, hub.id),
  };
}

export { pageMeta as meta } from '~/ui/page-meta';

/** The same answer for every address: only its owner learns whether it is known. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = String(form.get('email') ?? '').trim();
  const email = z.email().max(MAX_EMAIL).safeParse(typed);
  if (!email.success) return data({ typed }, { status: 400 });
  await spend(context, 'sign-in-address');
  await spend(context, 'sign-in-person', email.data);
  const auth = await openAuth(context.env, context.ctx.db);
  const asked = requestSignIn(context.ctx, email.data, async (known) => ({
    ...(await auth.issueKeys(known)),
    expiresInMinutes: CODE_MINUTES,
  }));
  await Promise.all([asked, pause(ANSWER_MS)]);
  const back = returnPath(String(form.get('retour') ?? ''));
  const pending = await rememberPending(context, { email: email.data, ...(back ? { back } : {}) });
  return redirect(paths.signInCode(), { status: 303, headers: { 'Set-Cookie': pending } });
}

export default function SignIn() {
  const { back, signedIn, demoAccounts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { forms, account } = useI18n().words;
  const text = account.signIn;
  const error = refused ? account.errors.email : undefined;
  return (
    <div className="grid max-w-xl gap-10">
      <div>
        <h1>{text.title}</h1>
        <p className="page-lead">{text.lead}</p>
      </div>
      <SignedInNotice person={signedIn} />
      <form method="post" action={paths.signIn()} noValidate className="form">
        <ErrorSummary title={forms.errorsTitle} errors={error ? [{ name: 'email', message: error }] : []} />
        <input type="hidden" name="retour" value={back} />
        <TextField
          name="email"
          type="email"
          label={text.email}
          need="required"
          hint={text.emailHint}
          error={error}
          autoComplete="email"
          defaultValue={refused?.typed ?? ''}
          maxLength={MAX_EMAIL}
          spellCheck={false}
        />
        <Button>{text.send}</Button>
      </form>
      <DemoAccounts accounts={demoAccounts} back={back} />
      <aside>
        <h2 className="text-xl">{text.participantTitle}</h2>
        <p>
          {text.participantText} <a href={paths.code()}>{text.findMyPlace}</a>
        </p>
      </aside>
    </div>
  );
}
