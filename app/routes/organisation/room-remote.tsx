import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { RoomRemote } from '~/components/room/room-remote';
import { leadRoom } from '~/domain/room/lead-room.server';
import { readPress } from '~/domain/room/read-press';
import { ROOM_MESSAGE_LENGTH } from '~/domain/room/room-screen';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { welcomedSwitch } from '~/http/organisation/welcomed-switch.server';
import { readForm } from '~/http/read-form.server';
import { remoteView } from '~/http/room/remote-view.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

const DONE = 'fait';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { event } = await welcomedSwitch(context, request, params.switch);
  const { title } = dictionaryOf(context.ctx.locale).room.remote;
  return {
    page: { title: `${title} – ${event.title}` },
    team: switchTeamView(context.ctx, event, request),
    view: await remoteView(context, event),
    isDone: new URL(request.url).searchParams.has(DONE),
  };
}

interface Refusal {
  refusal?: 'stale' | 'nothing-on';
  problem?: string;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { event } = await welcomedSwitch(context, request, params.switch);
  const read = readPress(await readForm(request));
  if (!read) throw data(null, { status: 400 });
  if ('problem' in read) {
    const text = dictionaryOf(context.ctx.locale).room.remote[read.problem];
    return data<Refusal>({ problem: fill(text, { most: ROOM_MESSAGE_LENGTH }) }, { status: 400 });
  }
  const led = await leadRoom(context.ctx, event, read);
  if (led.ok) return redirect(`${paths.roomRemote(event.slug)}?${DONE}=1`, 303);
  if (led.reason === 'forbidden') throw data(null, { status: 403 });
  return data<Refusal>({ refusal: led.reason }, { status: 409 });
}

/** The remote of the room's screen: for a facilitator's phone. */
export default function RoomRemotePage() {
  const { team, view, isDone } = useLoaderData<typeof loader>();
  const { refusal, problem } = useActionData<Refusal>() ?? {};
  const text = useI18n().words.room.remote;
  return (
    <>
      <SwitchTeamHead team={team} here="room" />
      {refusal ? (
        <Notice tone="warning" role="alert" title={text[refusal]} />
      ) : isDone && !problem ? (
        <DoneNotice title={text.done} />
      ) : null}
      <RoomRemote view={view} problem={problem} />
    </>
  );
}
