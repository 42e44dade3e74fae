import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { InviteForm } from '~/components/team/invite-form';
import { roleChoices } from '~/components/team/role-choices';
import { TeamFilters } from '~/components/team/team-filters';
import { TeamTable } from '~/components/team/team-table';
import { teamMemberView } from '~/components/team/team-view';
import { inviteToHub } from '~/domain/people/invite-person.server';
import { hubRoleChoices } from '~/domain/people/read-role-form';
import { listTeamOfHub } from '~/domain/people/team-pages.server';
import { ROLES } from '~/domain/people/viewer';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { answerInvitation, BLANK_INVITATION } from '~/http/team/invitation-answer.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';

export { pageMeta as meta } from '~/ui/page-meta';

const DONE = ['invite', 'modifie', 'retire'] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const me = requireStaff(context, request).userId;
  const { ctx } = context;
  demand(context, 'manage-roles', { hubId: ctx.hub.id });
  const query = new URL(request.url).searchParams;
  const text = (query.get('q') ?? '').trim().slice(0, 100);
  const role = ROLES.find((known) => known === query.get('role'));
  const list = await listTeamOfHub(ctx, { text: text || undefined, role, page: Number(query.get('page')) });
  if (!list) throw data(null, { status: 403 });
  const { team } = dictionaryOf(ctx.locale);
  const reader = { locale: ctx.locale, timeZone: ctx.hub.timeZone, words: team, me };
  return {
    page: { title: team.title },
    ask: { q: text, role: role ?? '' },
    list: { total: list.total, page: list.page, pages: list.pages },
    members: list.members.map((member) => teamMemberView(member, reader)),
    choices: roleChoices(hubRoleChoices(ctx.hub), ctx.hub, team),
    done: DONE.find((each) => each === query.get('fait')),
    invitation: BLANK_INVITATION,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  demand(context, 'manage-roles', { hubId: ctx.hub.id });
  return answerInvitation(ctx, await readForm(request), {
    choices: hubRoleChoices(ctx.hub),
    timeZone: ctx.hub.timeZone,
    invite: (invitation) => inviteToHub(ctx, invitation),
    next: paths.team(),
  });
}

/** Who may enter the team's space, and what each may do there. */
export default function Team() {
  const { page, ask, list, members, choices, done, invitation } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? invitation;
  const { locale, words } = useI18n();
  const text = words.team;
  const hrefOf = (to: number) => `?${new URLSearchParams({ ...ask, page: String(to) })}`;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
        {done ? <DoneNotice title={text.done[done]} /> : null}
        <p className="actions no-print mt-4">
          <ButtonLink look="secondary" href="#invite">
            {text.invite.title}
          </ButtonLink>
          <ButtonLink look="quiet" href={paths.journal()}>
            {text.seeJournal}
          </ButtonLink>
        </p>
      </header>
      <TeamFilters ask={ask} />
      {members.length > 0 ? (
        <TeamTable
          members={members}
          caption={plural(locale, text.caption, list.total)}
          actOf={({ id, name, role }) => (
            <a className="tap" href={paths.teamRole(id)} aria-label={fill(text.changeOf, { name, role })}>
              {text.change}
            </a>
          )}
        />
      ) : (
        <Notice title={text.noneFoundTitle}>
          <p>{text.noneFoundText}</p>
        </Notice>
      )}
      <Pagination
        label={words.forms.pagination}
        previous={words.forms.previousPage}
        next={words.forms.nextPage}
        position={fill(words.forms.pageOf, { page: list.page, pages: list.pages })}
        page={list.page}
        hasNext={list.page < list.pages}
        hrefOf={hrefOf}
      />
      <InviteForm action={paths.team()} choices={choices} {...refused} />
      <p className="no-print mt-6">{text.invite.forOneSwitch}</p>
    </>
  );
}
