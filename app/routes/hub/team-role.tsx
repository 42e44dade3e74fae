import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RemoveRole } from '~/components/team/remove-role';
import { roleChoices } from '~/components/team/role-choices';
import { RoleForm } from '~/components/team/role-form';
import { teamMemberView } from '~/components/team/team-view';
import { lastDayField } from '~/domain/people/last-day';
import { choiceValue } from '~/domain/people/read-role-form';
import { readGrant } from '~/domain/people/team-pages.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { answerRoleForm, choicesFor, type RoleRefused } from '~/http/team/role-answer.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Facts } from '~/ui/facts';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const me = requireStaff(context, request).userId;
  const { ctx } = context;
  demand(context, 'manage-roles', { hubId: ctx.hub.id });
  const grant = await readGrant(ctx, params.role ?? '');
  if (!grant) throw data(null, { status: 404 });
  const { team } = dictionaryOf(ctx.locale);
  const { timeZone } = ctx.hub;
  return {
    page: { title: fill(team.edit.title, { name: grant.name }) },
    id: grant.id,
    member: teamMemberView(grant, { locale: ctx.locale, timeZone, words: team, me }),
    isAdmin: grant.role === 'hub_admin',
    ofSwitch: grant.switchEvent !== null,
    choices: roleChoices(choicesFor(grant, ctx.hub), ctx.hub, team),
    seen: grant.seen,
    values: {
      role: choiceValue({ role: grant.role, zone: grant.zone?.slug }),
      organization: grant.organization ?? '',
      until: lastDayField(timeZone, grant.expiresAt),
    },
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const me = requireStaff(context, request).userId;
  const { ctx } = context;
  demand(context, 'manage-roles', { hubId: ctx.hub.id });
  const sent = await readForm(request);
  const grant = await readGrant(ctx, params.role ?? '');
  // A button pressed twice: it is gone, as they wanted.
  if (!grant && sent.get('intent') === 'remove') return redirect(`${paths.team()}?fait=retire`, 303);
  if (!grant) throw data(null, { status: 404 });
  return answerRoleForm(ctx, grant, sent, grant.userId === me);
}

/** One role of one person: another kind, scope or end, or none any more. */
export default function TeamRole() {
  const { page, id, member, ...loaded } = useLoaderData<typeof loader>();
  const refused: RoleRefused | undefined = useActionData<typeof action>();
  const text = useI18n().words.team;
  const asksOwnLoss = member.isMe && loaded.isAdmin;
  return (
    <>
      <header className="page-head">
        <a className="tap no-print" href={paths.team()}>
          {text.edit.back}
        </a>
        <h1>{page.title}</h1>
      </header>
      <Facts
        facts={[
          { label: text.invite.email, value: <p className="wrap-anywhere">{member.email}</p> },
          {
            label: text.role,
            value: (
              <>
                <p>{member.role}</p>
                {member.scope ? <p>{member.scope}</p> : null}
              </>
            ),
          },
          { label: text.columns.until, value: <p>{member.until}</p> },
          { label: text.edit.lastSignIn, value: <p>{member.lastSignIn}</p> },
        ]}
      />
      <RoleForm
        action={paths.teamRole(id)}
        choices={loaded.choices}
        ofSwitch={loaded.ofSwitch}
        asksOwnLoss={asksOwnLoss}
        seen={loaded.seen}
        values={refused?.values ?? loaded.values}
        problems={refused?.problems ?? {}}
        refusal={refused?.intent === 'save' ? refused.refusal : undefined}
      />
      <RemoveRole
        action={paths.teamRole(id)}
        isOwn={member.isMe}
        asksOwnLoss={asksOwnLoss}
        refusal={refused?.intent === 'remove' ? refused.refusal : undefined}
      />
    </>
  );
}
