import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FollowForm, WHOLE_HUB } from '~/components/voice/follow-form';
import { VoiceDone } from '~/components/voice/voice-done';
import type { WhatToFollow } from '~/domain/ideas/following/ask-to-follow.server';
import { answerFollow } from '~/http/ideas/answer-follow.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { IDEA_DONE, paths } from '~/paths';
import { emptyForm, type FormState, valuesOf } from '~/ui/form-state';

export { pageMeta as meta } from '~/ui/page-meta';

export function loader({ context, request }: LoaderFunctionArgs) {
  const { hub, locale } = context.ctx;
  const { follow } = dictionaryOf(locale).voice;
  return {
    page: { title: follow.pageTitle, description: follow.lead },
    zones: hub.zones.map(({ slug, name }) => ({ slug, name })),
    isDone: new URL(request.url).searchParams.get('voix') === IDEA_DONE.followed,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const zone = context.ctx.hub.zones.find(({ slug }) => slug === form.get('zone'));
  const what: WhatToFollow | undefined =
    form.get('zone') === WHOLE_HUB ? { hub: true } : zone && { zoneId: zone.id };
  const errors = await answerFollow(context, form, what);
  return errors
    ? data<FormState>({ values: valuesOf(form), errors }, { status: 400 })
    : redirect(`${paths.followIdeas()}?voix=${IDEA_DONE.followed}`, 303);
}

export default function FollowIdeas() {
  const { zones, isDone } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? emptyForm;
  const text = useI18n().words.voice.follow;
  return (
    <>
      <header className="page-head">
        <h1>{text.pageTitle}</h1>
        <p className="page-lead">{text.lead}</p>
      </header>
      {isDone ? (
        <VoiceDone done="followed" />
      ) : (
        <FollowForm action={paths.followIdeas()} zones={zones} state={state} />
      )}
      <p className="mt-8">
        <a className="tap" href={paths.board()}>
          {text.backToBoard}
        </a>
      </p>
    </>
  );
}
