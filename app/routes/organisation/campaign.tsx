import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CampaignDraft } from '~/components/campaigns/campaign-draft';
import { CampaignForm } from '~/components/campaigns/campaign-form';
import { CampaignSent } from '~/components/campaigns/campaign-sent';
import { CampaignStateTag } from '~/components/campaigns/campaign-state-tag';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { answerCampaign, type CampaignAnswer } from '~/http/organisation/campaign-acts.server';
import { campaignPage } from '~/http/organisation/campaign-page.server';
import { managedCampaign } from '~/http/organisation/managed-campaign.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import type { fr } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const campaign = await managedCampaign(context, request, params);
  const query = new URL(request.url).searchParams;
  const { campaigns } = dictionaryOf(ctx.locale);
  const done = query.get('fait') ?? '';
  return {
    page: { title: `${campaign.words.fr?.subject ?? campaigns.title} – ${campaign.event.title}` },
    // What was done is this page's to say.
    team: { ...switchTeamView(ctx, campaign.event, request), done: undefined, refusal: undefined },
    id: campaign.id,
    words: campaign.words,
    isEditing: query.get('modifier') === '1',
    done: done in campaigns.done ? (done as keyof typeof fr.campaigns.done) : undefined,
    ...(await campaignPage(context, campaign, query)),
  };
}

/** Counting, saving, trying out, sending, stopping, sending again: one form's `intent` each. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  return answerCampaign(context.ctx, await managedCampaign(context, request, params), sent);
}

export default function Campaign() {
  const { team, id, words, isEditing, done, draft, edit, progress, log } = useLoaderData<typeof loader>();
  const { form, refusal } = useActionData<CampaignAnswer>() ?? {};
  const text = useI18n().words.campaigns;
  const action = paths.campaign(team.slug, id);
  return (
    <>
      <SwitchTeamHead team={team} here="messages" />
      <a className="tap no-print" href={paths.campaigns(team.slug)}>
        {text.backToList}
      </a>
      <div className="mt-2 mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="text-2xl wrap-anywhere">{words.fr?.subject}</h2>
        <CampaignStateTag state={progress?.state ?? 'draft'} />
      </div>
      {done && !refusal && !form ? <DoneNotice title={text.done[done]} /> : null}
      {refusal ? (
        <Notice tone="warning" role="alert">
          <p>{text.refused[refusal]}</p>
        </Notice>
      ) : null}
      {edit && (isEditing || form) ? (
        <CampaignForm action={`${action}?modifier=1`} choices={edit.choices} view={form ?? edit.view} />
      ) : null}
      {draft && !isEditing && !form ? <CampaignDraft {...draft} /> : null}
      {progress && log ? <CampaignSent progress={progress} log={log} words={words} /> : null}
    </>
  );
}
