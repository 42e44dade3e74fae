import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { PhotoForm, type PhotoFormProps } from '~/components/photos/photo-form';
import { PhotoGallery } from '~/components/photos/photo-gallery';
import { photoViews } from '~/components/photos/photo-views';
import { addPhoto } from '~/domain/photos/add-photo.server';
import { photosOf } from '~/domain/photos/read-photos.server';
import { removePhoto } from '~/domain/photos/remove-photo.server';
import { holdsFiles, readPictures, type SentFile } from '~/http/multipart/read-pictures.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';

import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

const DONE = ['ajoutee', 'supprimee'] as const;
const STATUS = { unknown: 404, forbidden: 403 } as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const said = new URL(request.url).searchParams.get('photo');
  return {
    page: { title: `${dictionaryOf(ctx.locale).photos.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    done: DONE.find((each) => each === said),
    photos: photoViews(event.slug, await photosOf(ctx, event)),
  };
}

/** `intent=add` with a file, its caption and the box of rights; `remove` with the photo's id. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  const event = await managedSwitch(context, request, params.switch);
  let file: SentFile | undefined;
  const first = async (sent: SentFile) => {
    file ??= sent;
  };
  const form = await (holdsFiles(request) ? readPictures(request, 'photo', first) : readForm(request));
  const page = paths.photos(event.slug);
  if (form.get('intent') === 'remove') {
    const removed = await removePhoto(ctx, event.id, String(form.get('photo') ?? ''));
    if (!removed.ok)
      throw data(null, { status: removed.reason === 'cancelled' ? 409 : STATUS[removed.reason] });
    return redirect(`${page}?photo=supprimee`, 303);
  }
  const caption = String(form.get('caption') ?? '');
  const hasRights = form.get('rights') === 'yes';
  const added = await addPhoto(ctx, event.id, { file, caption, hasRights });
  if (added.ok) return redirect(`${page}?photo=ajoutee`, 303);
  const { reason, facts } = added;
  if (reason === 'unknown' || reason === 'forbidden') throw data(null, { status: STATUS[reason] });
  const status = reason === 'cancelled' || reason === 'too-many' ? 409 : 400;
  return data<Omit<PhotoFormProps, 'action'>>({ caption, refusal: { reason, facts } }, { status });
}

export default function Photos() {
  const { team, done, photos } = useLoaderData<typeof loader>();
  const answer = useActionData<Omit<PhotoFormProps, 'action'>>();
  const { locale, words } = useI18n();
  const text = words.photos;
  const action = paths.photos(team.slug);
  return (
    <>
      <SwitchTeamHead team={team} here="report" />
      {done && !answer ? <DoneNotice title={text.done[done]} /> : null}
      <a className="tap" href={paths.eventReport(team.slug)}>
        {text.back}
      </a>
      <h2 className="text-2xl">{plural(locale, text.count, photos.length)}</h2>
      <p className="page-lead mb-6">{text.lead}</p>
      {photos.length > 0 ? (
        <PhotoGallery
          photos={photos}
          below={(photo) => (
            <form method="post" action={action} encType="multipart/form-data">
              <input type="hidden" name="photo" value={photo.id} />
              <Button
                look="danger"
                name="intent"
                value="remove"
                aria-label={fill(text.removeOf, { caption: photo.caption })}
              >
                {text.remove}
              </Button>
            </form>
          )}
        />
      ) : (
        <Notice title={text.noneTitle}>
          <p>{text.noneText}</p>
        </Notice>
      )}
      <h2 className="mt-10 mb-4 text-2xl">{text.addTitle}</h2>
      <PhotoForm action={action} caption={answer?.caption ?? ''} refusal={answer?.refusal} />
    </>
  );
}
