import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { listDemoAccounts } from '~/domain/people/list-demo-accounts.server';
import { readForm } from '~/http/read-form.server';
import { welcome } from '~/http/sign-in/auth-answer.server';
import { openAuth } from '~/http/sign-in/open-auth.server';
import { paths } from '~/paths';

const NOT_FOUND = 404;

export function loader({ context }: ActionFunctionArgs) {
  if (context.env.mode === 'production') throw data(null, { status: NOT_FOUND });
  return redirect(paths.signIn());
}

/** Signs in as one of the invented people of a demonstration. Outside demo mode it does not exist. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { env, ctx } = context;
  if (env.mode === 'production') throw data(null, { status: NOT_FOUND });
  const form = await readForm(request);
  const accounts = await listDemoAccounts(ctx.db, ctx.hub.id);
  const person = accounts.find((account) => account.id === form.get('person'));
  if (!person) throw data(null, { status: NOT_FOUND });
  const auth = await openAuth(env, ctx.db);
  const signedIn = await auth.openByLink((await auth.issueKeys(person.email)).linkToken);
  if (!signedIn) throw data(null, { status: NOT_FOUND });
  return welcome(context, signedIn, String(form.get('retour') ?? ''));
}
