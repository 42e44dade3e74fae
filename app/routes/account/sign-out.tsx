import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { DoorFarewell } from '~/components/door/door-farewell';
import { forgetMark } from '~/http/sign-in/door-mark.server';
import { openAuth } from '~/http/sign-in/open-auth.server';
import { accountMarkCookie } from '~/http/table-desk/table-cookies.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';

/** Reading the page changes nothing: signing out is its button. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.ctx.viewer.kind !== 'staff') return redirect(paths.home());
  return { page: { title: dictionaryOf(context.ctx.locale).account.signOut.title } };
}

export { pageMeta as meta } from '~/ui/page-meta';

export async function action({ context, request }: ActionFunctionArgs) {
  const auth = await openAuth(context.env, context.ctx.db);
  const cookies = await auth.endSession(request.headers.get('Cookie') ?? '');
  const headers = new Headers();
  const marks = [forgetMark(context), accountMarkCookie(context, '')];
  for (const cookie of [...cookies, ...marks]) headers.append('Set-Cookie', cookie);
  // Lists of people and ideas that desks kept on this device, and their workers.
  headers.set('Clear-Site-Data', '"storage"');
  return redirect(paths.home(), { status: 303, headers });
}

export default function SignOut() {
  const text = useI18n().words.account.signOut;
  return (
    <div className="max-w-xl">
      <h1>{text.title}</h1>
      <p className="page-lead">{text.text}</p>
      <DoorFarewell />
      <form method="post" action={paths.signOut()} className="mt-8">
        <Button>{text.confirm}</Button>
      </form>
    </div>
  );
}
