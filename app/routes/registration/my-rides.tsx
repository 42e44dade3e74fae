import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MyRide } from '~/components/rides/my-ride';
import type { MyRidesAnswer } from '~/components/rides/my-rides-view';
import { OtherRides } from '~/components/rides/other-rides';
import { RideRequests } from '~/components/rides/ride-requests';
import { RidesNotices } from '~/components/rides/rides-notices';
import { ShuttleCards } from '~/components/rides/shuttle-cards';
import { myRidesPage } from '~/domain/rides/rides-pages.server';
import { readForm } from '~/http/read-form.server';
import { answerRides } from '~/http/registration/answer-rides.server';
import { holderOf } from '~/http/registration/holder-of.server';
import { myRidesView } from '~/http/registration/my-rides-view.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx, id } = await holderOf(context, params.token);
  const found = await myRidesPage(ctx, id);
  if (!found) throw data(null, { status: 404 });
  const { mine, done } = dictionaryOf(ctx.locale).rides;
  const said = new URL(request.url).searchParams.get('fait') ?? '';
  return {
    page: { title: `${mine} – ${found.event.title}` },
    view: myRidesView(ctx, found),
    token: params.token ?? '',
    phone: found.event.contactPhone,
    done: Object.hasOwn(done, said) ? (said as keyof typeof done) : undefined,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { token = '' } = params;
  const holder = await holderOf(context, token);
  return answerRides({ ...holder, token }, await readForm(request));
}

/** Getting to a Switch with others: a minibus, one's own announcement, those of others. */
export default function MyRides() {
  const { view, token, phone, done } = useLoaderData<typeof loader>();
  const answer: MyRidesAnswer = useActionData<MyRidesAnswer>() ?? {};
  const text = useI18n().words.rides;
  const mayShare = view.stopped === null && view.contactRefusal === null;
  return (
    <article>
      <header className="page-head">
        <h1>{text.mine}</h1>
        <p className="page-lead">{view.switchTitle}</p>
      </header>
      <RidesNotices view={view} answer={answer} done={done} token={token} phone={phone} />
      {view.stopped ? null : <ShuttleCards view={view} />}
      {mayShare ? <MyRide view={view} answer={answer} /> : null}
      {view.mine ? <RideRequests requests={view.toMe} side="toMe" /> : null}
      {mayShare ? <OtherRides view={view} /> : null}
      {view.byMe.length > 0 ? <RideRequests requests={view.byMe} side="byMe" /> : null}
      <p className="mt-10">
        <a className="tap" href={paths.registration(token)}>
          {text.back}
        </a>
      </p>
    </article>
  );
}
