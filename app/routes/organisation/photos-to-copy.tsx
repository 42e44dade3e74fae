import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CardsHead } from '~/components/cards/cards-head';
import { AddPhotosForm } from '~/components/copying/add-photos-form';
import { CopyNotices } from '~/components/copying/copy-notices';
import { HandledPhotos } from '~/components/copying/handled-photos';
import type { AddedPhotos } from '~/components/copying/photo-queue-view';
import { claimNext, claimPhoto } from '~/domain/ideas/copying/claim-photo.server';
import { photoQueue } from '~/domain/ideas/copying/read-photos.server';
import { undoPhoto } from '~/domain/ideas/copying/undo-photo.server';
import { readTables } from '~/domain/tables/read-tables.server';
import { addPhotos } from '~/http/copying/add-photos.server';
import { copiedSwitch } from '~/http/copying/copied-switch.server';
import { copyAddress, copySaid } from '~/http/copying/copy-said';
import { queueView } from '~/http/copying/photo-views.server';
import { holdsFiles } from '~/http/multipart/read-pictures.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const { event, organises } = await copiedSwitch(context, request, params.switch);
  const queue = await photoQueue(ctx, event);
  if (!queue) throw data(null, { status: 403 });
  return {
    page: { title: `${dictionaryOf(ctx.locale).cards.copy.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    organises,
    isOpen: event.status === 'published',
    said: copySaid(new URL(request.url).searchParams),
    queue: queueView(ctx, event, queue, await readTables(ctx, event.id)),
  };
}

/** Photos, several at once; else `intent=next`, or `undo` with the `photo` that is to be copied again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx } = context;
  const { event } = await copiedSwitch(context, request, params.switch);
  if (holdsFiles(request)) return addPhotos(ctx, event, request);
  const form = await readForm(request);
  if (form.get('intent') !== 'undo') {
    const next = await claimNext(ctx, event);
    const page = next.ok ? paths.photoToCopy(event.slug, next.value.id) : paths.photosToCopy(event.slug);
    return redirect(page, 303);
  }
  const photo = String(form.get('photo') ?? '');
  const undone = await undoPhoto(ctx, event, photo);
  if (undone.ok) {
    // Back to the very photo, to mend what was wrong.
    const claimed = await claimPhoto(ctx, event, photo);
    return redirect(
      copyAddress(event.slug, claimed.ok ? photo : undefined, { fait: 'annulee', photo: '' }),
      303,
    );
  }
  const { reason } = undone;
  if (reason === 'unknown') throw data(null, { status: 404 });
  if (reason === 'forbidden') throw data(null, { status: 403 });
  return redirect(copyAddress(event.slug, undefined, { refus: reason }), 303);
}

/** Photos of cards and post-its: adding them, and copying them one by one. */
export default function PhotosToCopy() {
  const { team, organises, isOpen, said, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<AddedPhotos>();
  const { locale, words } = useI18n();
  const text = words.cards.copy;
  const free = queue.waiting - queue.claimed;
  return (
    <>
      <CardsHead team={team} organises={organises} here="copy" />
      {answer ? null : <CopyNotices slug={team.slug} said={said} />}
      <h2 className="text-2xl">{plural(locale, text.waiting, queue.waiting)}</h2>
      {queue.claimed > 0 ? <p>{plural(locale, text.claimed, queue.claimed)}</p> : null}
      <p className="page-lead mb-4">{text.lead}</p>
      {isOpen ? null : <Notice tone="warning" title={text.closed} />}
      {isOpen && queue.waiting > 0 ? (
        <form method="post" action={paths.photosToCopy(team.slug)}>
          <Button name="intent" value="next">
            {text.next}
          </Button>
          {free === 0 ? <p className="mt-2 text-soft">{text.othersCopy}</p> : null}
        </form>
      ) : null}
      {queue.waiting === 0 && queue.handled.length > 0 ? <p>{text.allDone}</p> : null}
      {isOpen ? (
        <>
          <h2 className="mt-10 mb-4">{text.addTitle}</h2>
          <AddPhotosForm slug={team.slug} tables={queue.tables} answer={answer} />
        </>
      ) : null}
      <h2 className="mt-10">{text.handledTitle}</h2>
      <HandledPhotos slug={team.slug} handled={queue.handled} />
    </>
  );
}
