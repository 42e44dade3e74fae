import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DoorDesk } from '~/components/door/door-desk';
import { DoorHead } from '~/components/door/door-head';
import { DoorNotices } from '~/components/door/door-notices';
import { DoorScript } from '~/components/door/door-script';
import { doorStart } from '~/components/door/door-start';
import { readDoorList } from '~/domain/attendance/read-door-list.server';
import { can } from '~/domain/people/can';
import { thingOfSwitch } from '~/domain/switches/thing-of-switch';
import { deskBuild } from '~/http/desk-build.server';
import { answerDoor, type DoorProblem } from '~/http/organisation/answer-door.server';
import { doorPage } from '~/http/organisation/door-page.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { welcomedSwitch } from '~/http/organisation/welcomed-switch.server';
import { readForm } from '~/http/read-form.server';
import { markCookie } from '~/http/sign-in/door-mark.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export { doorMeta as meta } from '~/components/door/door-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const welcomed = await welcomedSwitch(context, request, params.switch);
  const { event, staff } = welcomed;
  const list = await readDoorList(ctx, event);
  if (!list) throw data(null, { status: 403 });
  const page = doorPage(context, welcomed, list, new URL(request.url).searchParams);
  const loaded = {
    page: { title: `${dictionaryOf(ctx.locale).door.title} – ${event.title}` },
    manifest: paths.doorManifest(event.slug),
    team: switchTeamView(ctx, event, request),
    organises: can(ctx.viewer, 'edit-switch', thingOfSwitch(event)),
    script: page.keeps ? (await deskBuild(context.env, 'door')).script : null,
    desk: page,
  };
  return data(loaded, { headers: { 'Set-Cookie': markCookie(context, staff.userId) } });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx } = context;
  const { event, staff } = await welcomedSwitch(context, request, params.switch);
  const list = await readDoorList(ctx, event);
  if (!list) throw data(null, { status: 403 });
  const { sessionIds } = doorPage(context, { event, staff }, list, new URL(request.url).searchParams);
  return answerDoor({ ctx, event, list, sessionIds }, request, await readForm(request));
}

/** Welcoming people at the door of one Switch. Works as it is; with its script also while the network is away. */
export default function Door() {
  const { team, organises, script, desk } = useLoaderData<typeof loader>();
  const problem = useActionData<DoorProblem>();
  const text = useI18n().words.door;
  const { done, closed, counts, mark, ...rest } = desk;
  return (
    <>
      <DoorHead team={team} organises={organises} />
      <h2>{text.title}</h2>
      <p className="page-lead">{text.lead}</p>
      <DoorNotices done={problem ? undefined : done} refusal={refusalOf(problem, text)} closed={closed} />
      <DoorDesk
        {...rest}
        counts={new Map(counts)}
        {...(problem?.typed ? { walkIn: walkInOf(problem) } : {})}
      />
      {script ? <DoorScript start={doorStart(team.slug, mark)} script={script} /> : null}
    </>
  );
}

function walkInOf({ problem, typed }: DoorProblem) {
  return { problem, typed };
}

function refusalOf(
  problem: DoorProblem | undefined,
  text: ReturnType<typeof useI18n>['words']['door'],
): string | undefined {
  if (!problem || problem.typed)
    return problem?.typed && problem.problem === 'full' ? text.walkInForm.full : undefined;
  if (problem.reason) return fill(text.refused[problem.reason], { name: text.somebody, hour: '' });
  return problem.problem === 'not-held' ? text.refusal['not-held'] : text.refusal.unreadable;
}
