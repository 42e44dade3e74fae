import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CardsHead } from '~/components/cards/cards-head';
import { CopyForm } from '~/components/copying/copy-form';
import { CopyNotices } from '~/components/copying/copy-notices';
import { PhotoBeside } from '~/components/copying/photo-beside';
import type { CopyAnswer } from '~/components/copying/photo-queue-view';
import { stakeholderChoices } from '~/components/registration/stakeholder-choices';
import { photoToCopy } from '~/domain/ideas/copying/read-photos.server';
import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import { answerCopy } from '~/http/copying/answer-copy.server';
import { copiedSwitch } from '~/http/copying/copied-switch.server';
import { copySaid } from '~/http/copying/copy-said';
import { deskView } from '~/http/copying/photo-views.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { emptyForm, valuesOf } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const { event, organises } = await copiedSwitch(context, request, params.switch);
  const photo = await photoToCopy(ctx, event, params.photo ?? '');
  if (!photo) throw data(null, { status: 404 });
  return {
    page: { title: `${dictionaryOf(ctx.locale).cards.copy.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    organises,
    said: copySaid(new URL(request.url).searchParams),
    photo: deskView(event, photo),
    speakers: stakeholderChoices(ctx),
    formId: randomUUID(),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx } = context;
  const { event } = await copiedSwitch(context, request, params.switch);
  const form = await readForm(request);
  return answerCopy({ ctx, event, photo: params.photo ?? '', form, values: valuesOf(form) });
}

const FORM = 'copy-form';

/** One photo beside the form that it is copied into. */
export default function PhotoToCopy() {
  const { team, organises, said, photo, speakers, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<CopyAnswer>();
  const { words } = useI18n();
  const text = words.cards.copy;
  const action = paths.photoToCopy(team.slug, photo.id);
  const audiences = PRIORITY_AUDIENCES.map((value) => ({ value, label: words.switches.audiences[value] }));
  return (
    <>
      <CardsHead team={team} organises={organises} here="copy" />
      {answer ? null : <CopyNotices slug={team.slug} said={said} />}
      <p className="mb-4">
        <a className="tap" href={paths.photosToCopy(team.slug)}>
          {text.back}
        </a>
      </p>
      {photo.state === 'mine' ? (
        <div className="copy-desk">
          <PhotoBeside photo={photo} form={FORM} />
          <CopyForm
            id={FORM}
            action={action}
            state={answer ?? emptyForm}
            formId={formId}
            speakers={speakers}
            audiences={audiences}
            usedBy={answer?.usedBy ?? null}
          />
        </div>
      ) : photo.state === 'free' ? (
        <form method="post" action={action}>
          <Button name="intent" value="take">
            {text.take}
          </Button>
        </form>
      ) : (
        <Notice
          tone="warning"
          title={photo.state === 'taken' ? fill(text.takenBy, { who: photo.takenBy }) : text.refusals.handled}
        />
      )}
    </>
  );
}
