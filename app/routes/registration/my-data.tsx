import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MyDataErasing } from '~/components/my-data/my-data-erasing';
import { MyDataHeld } from '~/components/my-data/my-data-held';
import { MyDataKept } from '~/components/my-data/my-data-kept';
import { myDataOf } from '~/components/my-data/my-data-of';
import { readMyData } from '~/domain/registrations/my-data/my-data.server';
import { placeVerbs } from '~/domain/registrations/place-verbs.server';
import { readForm } from '~/http/read-form.server';
import { holderOf } from '~/http/registration/holder-of.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { PLACE_ASKS, paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx, id } = await holderOf(context, params.token);
  const found = await readMyData(ctx, id);
  if (!found) throw data(null, { status: 404 });
  const words = dictionaryOf(ctx.locale);
  const view = myDataOf(ctx, words, found);
  const { title, titleErased } = words.myData;
  return {
    page: { title: `${view.isErased ? titleErased : title} – ${found.event.title}` },
    view,
    token: params.token ?? '',
    phone: ctx.hub.contactPhone,
    asks: !view.isErased && new URL(request.url).searchParams.has(PLACE_ASKS.erase),
  };
}

/** The only thing done here is erasing: what is to be corrected is corrected at the place. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { token = '' } = params;
  const { ctx, id } = await holderOf(context, token);
  const form = await readForm(request);
  if (form.get('intent') !== 'erase') throw data(null, { status: 400 });
  const erased = await placeVerbs(ctx).erase(ctx, id);
  if (!erased.ok) throw data(null, { status: 404 });
  return redirect(paths.myData(token), 303);
}

/** Everything that is held about somebody: to see, to correct, to take away, to erase. */
export default function MyDataPage() {
  const { view, token, phone, asks } = useLoaderData<typeof loader>();
  const text = useI18n().words.myData;
  return (
    <article>
      <header className="page-head">
        <h1>{view.isErased ? text.titleErased : text.title}</h1>
        <p className="page-lead">{view.switchTitle}</p>
      </header>
      {view.isErased ? (
        <>
          <DoneNotice title={text.erasedText} />
          <MyDataKept view={view} phone={phone} />
        </>
      ) : (
        <>
          <p className="mb-6">{text.lead}</p>
          {asks ? <MyDataErasing view={view} token={token} /> : null}
          <MyDataHeld view={view} token={token} phone={phone} />
        </>
      )}
      <script type="module" src="/enhance/print.js" />
    </article>
  );
}
