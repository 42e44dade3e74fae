import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CampaignsTable } from '~/components/campaigns/campaigns-table';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { listCampaigns } from '~/domain/messages/campaigns/campaign-pages.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDayAndHour } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const campaigns = await listCampaigns(ctx, event);
  if (!campaigns) throw data(null, { status: 403 });
  return {
    page: { title: `${dictionaryOf(ctx.locale).campaigns.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    rows: campaigns.map(({ id, state, words, tally, startedAt, createdAt }) => ({
      id,
      state: state === 'sending' && tally.waiting === 0 ? ('done' as const) : state,
      subject: words.fr?.subject ?? '',
      date: formatDayAndHour(ctx.locale, event.zone.timeZone, startedAt ?? createdAt),
      sent: tally.sent,
      kept: tally.kept,
      emails: tally.emails,
    })),
  };
}

/** What an organiser wrote to the people of a Switch. */
export default function Campaigns() {
  const { team, rows } = useLoaderData<typeof loader>();
  const { campaigns: text, calls } = useI18n().words;
  return (
    <>
      <SwitchTeamHead team={team} here="messages" />
      <p className="page-lead mb-4">{text.lead}</p>
      <p className="actions no-print mb-6">
        <ButtonLink href={paths.newCampaign(team.slug)}>{text.write}</ButtonLink>
        <ButtonLink look="quiet" href={paths.reminders(team.slug)}>
          {calls.settings}
        </ButtonLink>
      </p>
      {rows.length > 0 ? (
        <CampaignsTable slug={team.slug} rows={rows} />
      ) : (
        <Notice title={text.none}>
          <p>{text.noneText}</p>
        </Notice>
      )}
    </>
  );
}
