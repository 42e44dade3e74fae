import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { ConfirmRemoving } from '~/components/team/confirm-removing';
import { InviteForm } from '~/components/team/invite-form';
import { roleChoices } from '~/components/team/role-choices';
import { TeamTable } from '~/components/team/team-table';
import { type TeamMemberView, teamMemberView } from '~/components/team/team-view';
import { can } from '~/domain/people/can';
import { switchRoleChoices } from '~/domain/people/read-role-form';
import { listTeamOfSwitch } from '~/domain/people/team-pages.server';
import { thingOfSwitch } from '~/domain/switches/thing-of-switch';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { BLANK_INVITATION, type InvitationRefused } from '~/http/team/invitation-answer.server';
import { answerSwitchTeam, usualLastDay } from '~/http/team/switch-team-answer.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

const DONE = ['invite', 'retire'] as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const me = requireStaff(context, request).userId;
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const members = await listTeamOfSwitch(ctx, event);
  if (!members) throw data(null, { status: 403 });
  const { team } = dictionaryOf(ctx.locale);
  const { timeZone } = event.zone;
  const until = usualLastDay(event, ctx.now);
  return {
    page: { title: `${team.switchTeam.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    zone: event.zone.name,
    members: members.map((member) =>
      teamMemberView({ ...member, switchEvent: null }, { locale: ctx.locale, timeZone, words: team, me }),
    ),
    mayShare: can(ctx.viewer, 'share-switch', thingOfSwitch(event)),
    choices: roleChoices(switchRoleChoices(), ctx.hub, team),
    invitation: {
      ...BLANK_INVITATION,
      values: { ...BLANK_INVITATION.values, role: 'co_organiser', until },
    },
    done: DONE.find((each) => each === new URL(request.url).searchParams.get('fait')),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  const event = await managedSwitch(context, request, params.switch);
  demand(context, 'share-switch', thingOfSwitch(event));
  if (sent.get('intent') === 'ask-remove') {
    const members = await listTeamOfSwitch(context.ctx, event);
    const asked = members?.find(({ id }) => id === sent.get('role'));
    if (asked) return data<Answer>({ removing: { id: asked.id, name: asked.name } });
    return redirect(paths.switchTeam(event.slug), 303);
  }
  return answerSwitchTeam(context.ctx, event, sent);
}

type Answer = Partial<InvitationRefused> & { removing?: { id: string; name: string } };

/** Who helps with this Switch and with no other. */
export default function SwitchTeam() {
  const loaded = useLoaderData<typeof loader>();
  const answer: Answer = useActionData<Answer>() ?? {};
  const { locale, words } = useI18n();
  const text = words.team;
  const { team, members, mayShare, zone, done } = loaded;
  const action = paths.switchTeam(team.slug);
  const { values, problems, isAlready } = { ...loaded.invitation, ...answer };
  return (
    <>
      <SwitchTeamHead team={team} here="team" />
      {done && !answer.values && !answer.removing ? <DoneNotice title={text.done[done]} /> : null}
      {answer.removing ? <ConfirmRemoving action={action} {...answer.removing} /> : null}
      <p className="text-lg">{text.switchTeam.lead}</p>
      <p className="mb-6">{fill(text.switchTeam.zoneTeam, { zone })}</p>
      {members.length > 0 ? (
        <TeamTable
          members={members}
          caption={plural(locale, text.caption, members.length)}
          actOf={mayShare ? (member) => <RemoveButton action={action} member={member} /> : undefined}
        />
      ) : (
        <Notice title={text.switchTeam.emptyTitle}>
          <p>{mayShare ? text.switchTeam.emptyText : text.switchTeam.askZone}</p>
        </Notice>
      )}
      {mayShare ? (
        <InviteForm
          action={action}
          choices={loaded.choices}
          values={values}
          problems={problems}
          isAlready={isAlready}
          ofSwitch
        />
      ) : null}
    </>
  );
}

function RemoveButton({ action, member }: { action: string; member: TeamMemberView }) {
  const text = useI18n().words.team.switchTeam;
  const { id, name, role } = member;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="role" value={id} />
      <Button look="quiet" name="intent" value="ask-remove" aria-label={fill(text.removeOf, { name, role })}>
        {text.remove}
      </Button>
    </form>
  );
}
