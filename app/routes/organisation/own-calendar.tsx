import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SubscribeToCalendar } from '~/components/calendars/subscribe-to-calendar';
import { ownCalendarKey, renewOwnCalendar } from '~/domain/people/own-calendar.server';
import { feedLinksOf } from '~/http/calendar-links.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx, env } = context;
  demand(context, 'organise', { hubId: ctx.hub.id });
  const key = await ownCalendarKey(ctx, env.secret);
  if (!key) throw data(null, { status: 403 });
  const text = dictionaryOf(ctx.locale).calendars.private;
  const name = fill(text.name, { hub: ctx.hub.name });
  return {
    page: { title: text.title },
    links: await feedLinksOf(context, paths.ownCalendar(key.token), name),
    version: key.version,
    isRenewed: new URL(request.url).searchParams.get('fait') === 'change',
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  demand(context, 'organise', { hubId: ctx.hub.id });
  const version = Number((await readForm(request)).get('version'));
  if (!Number.isSafeInteger(version) || version < 1) throw data(null, { status: 400 });
  const renewed = await renewOwnCalendar(ctx, version);
  if (!renewed.ok) throw data(null, { status: 403 });
  return redirect(`${paths.manageOwnCalendar()}?fait=change`, 303);
}

/** The secret address of one's own calendar, how to use it, and another one in its place. */
export default function OwnCalendar() {
  const { page, links, version, isRenewed } = useLoaderData<typeof loader>();
  const { words } = useI18n();
  const text = words.calendars.private;
  return (
    <div className="grid max-w-3xl gap-8">
      <header>
        <a className="tap" href={paths.organisation()}>
          {words.organisation.back}
        </a>
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
        {isRenewed ? <DoneNotice title={text.renewed} /> : null}
      </header>
      <p>{text.what}</p>
      <SubscribeToCalendar label={text.subscribe} links={links} open />
      <Notice tone="warning" title={text.secretTitle}>
        <p>{text.secretText}</p>
        <p>{text.ends}</p>
      </Notice>
      <section aria-labelledby="renew">
        <h2 className="text-xl" id="renew">
          {text.renewTitle}
        </h2>
        <p>{text.renewText}</p>
        <form method="post" action={paths.manageOwnCalendar()} className="mt-4">
          <input type="hidden" name="version" value={version} />
          <Button look="danger">{text.renew}</Button>
        </form>
      </section>
    </div>
  );
}
