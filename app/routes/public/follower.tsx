import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FollowedList } from '~/components/voice/followed-list';
import { openFollowerToken } from '~/domain/ideas/following/follower-token';
import {
  confirmFollowing,
  readFollower,
  stopFollowing,
} from '~/domain/ideas/following/follower-verbs.server';
import { isUuid } from '~/domain/uuid';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

/** What the address says was just done. */
const DONE = { confirmed: 'oui', stopped: 'fini' } as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const follows = (await readFollower(ctx, idOf(context, params.token))) ?? [];
  const said = new URL(request.url).searchParams.get('fait');
  return {
    page: { title: dictionaryOf(ctx.locale).voice.follower.title },
    token: params.token ?? '',
    follows,
    done:
      said === DONE.confirmed ? ('confirmed' as const) : said === DONE.stopped ? ('stopped' as const) : null,
  };
}

/**
 * Confirms or stops. Opening the link does nothing, because mail scanners open links; a mail program that stops with one
 * POST (RFC 8058) sends « List-Unsubscribe » and no page.
 */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx } = context;
  const id = idOf(context, params.token);
  const form = await readForm(request);
  const follow = form.get('follow');
  const to = (done: keyof typeof DONE) =>
    redirect(`${paths.follower(params.token ?? '')}?fait=${DONE[done]}`, 303);
  if (form.has('List-Unsubscribe')) {
    await stopFollowing(ctx, id);
    return new Response(null, { status: 204 });
  }
  if (form.get('intent') === 'confirm') {
    await confirmFollowing(ctx, id);
    return to('confirmed');
  }
  if (form.get('intent') === 'stop-one' && isUuid(follow)) {
    await stopFollowing(ctx, id, follow);
    return redirect(paths.follower(params.token ?? ''), 303);
  }
  if (form.get('intent') !== 'stop') throw data(null, { status: 400 });
  await stopFollowing(ctx, id);
  return to('stopped');
}

/** @throws 404 where the token was not sealed here */
function idOf({ env }: AppLoadContext, token = ''): string {
  const id = openFollowerToken(env.secret, token);
  if (!id) throw data(null, { status: 404 });
  return id;
}

export default function Follower() {
  const { token, follows, done } = useLoaderData<typeof loader>();
  const text = useI18n().words.voice.follower;
  if (follows.length === 0) return <NothingFollowed isStopped={done === 'stopped'} />;
  const isAsked = follows.some(({ isConfirmed }) => !isConfirmed);
  return (
    <>
      {done === 'confirmed' && !isAsked ? (
        <DoneNotice title={text.confirmed}>
          <p>{text.confirmedText}</p>
        </DoneNotice>
      ) : null}
      <header className="page-head">
        <h1>{isAsked ? text.ask : text.title}</h1>
      </header>
      {isAsked ? (
        <form method="post" action={paths.follower(token)} className="mb-8">
          <Button name="intent" value="confirm">
            {text.yes}
          </Button>
        </form>
      ) : null}
      <FollowedList token={token} follows={follows} />
      <form method="post" action={paths.follower(token)} className="mt-8">
        <Button look="danger" name="intent" value="stop">
          {text.stopAll}
        </Button>
      </form>
    </>
  );
}

function NothingFollowed({ isStopped }: { isStopped: boolean }) {
  const { follow, follower: text } = useI18n().words.voice;
  return (
    <>
      <header className="page-head">
        <h1>{text.title}</h1>
      </header>
      <Notice
        title={isStopped ? text.stopped : text.nothing}
        role="status"
        tone={isStopped ? 'success' : 'info'}
      >
        <p>{isStopped ? text.stoppedText : text.nothingText}</p>
      </Notice>
      <p className="mt-6">
        <ButtonLink look="quiet" href={paths.followIdeas()}>
          {follow.ideas}
        </ButtonLink>
      </p>
    </>
  );
}
