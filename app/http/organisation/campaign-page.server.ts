import type { AppLoadContext } from '@remix-run/node';
import type { CampaignDraftProps } from '~/components/campaigns/campaign-draft';
import type { CampaignLogRow } from '~/components/campaigns/campaign-log';
import type { CampaignProgressProps } from '~/components/campaigns/campaign-progress';
import type { AudienceChoices, CampaignFormView } from '~/components/campaigns/campaign-view';
import {
  type Campaign,
  campaignProgress,
  recipientsOf,
} from '~/domain/messages/campaigns/campaign-pages.server';
import { CAMPAIGN_PARTS, type CampaignPart } from '~/domain/messages/campaigns/campaign-tally';
import { areShared, countRecipients } from '~/domain/messages/campaigns/group-recipients';
import { audienceChoices, formOfCampaign } from './campaign-form.server';
import { campaignLogRows } from './campaign-log-rows';
import { chosenRank, previewRecipient } from './preview-recipient.server';

/** What one message to many shows: its form or its review while it is a draft, then how far it has come. */
export interface CampaignPage {
  draft?: CampaignDraftProps;
  edit?: { choices: AudienceChoices; view: CampaignFormView };
  progress?: CampaignProgressProps;
  log?: { rows: CampaignLogRow[]; total: number; part: CampaignPart | ''; page: number; pages: number };
}

export async function campaignPage(
  context: AppLoadContext,
  campaign: Campaign,
  query: URLSearchParams,
): Promise<CampaignPage> {
  if (campaign.state !== 'draft') return sentPage(context, campaign, query);
  const view = { state: formOfCampaign(campaign), version: campaign.version };
  return {
    draft: await draftOf(context, campaign, query),
    edit: { choices: await audienceChoices(context.ctx, campaign.event), view },
  };
}

async function draftOf(
  context: AppLoadContext,
  campaign: Campaign,
  query: URLSearchParams,
): Promise<CampaignDraftProps> {
  const { ctx } = context;
  const { id, event, version, audience, words } = campaign;
  const recipients = await recipientsOf(ctx, event, campaign);
  const { rank, search } = chosenRank(query, recipients);
  const count = countRecipients(recipients, { shares: areShared(words) });
  return {
    slug: event.slug,
    id,
    version,
    count,
    audience,
    search,
    shown: await previewRecipient(context, campaign, recipients, rank),
    typeLabels: Object.fromEntries(
      ctx.hub.stakeholderTypes.map(({ slug, label }) => [slug, label[ctx.locale]]),
    ),
    myEmail: ctx.viewer.kind === 'staff' ? ctx.viewer.email : '',
    // What was read is what is confirmed: a version that somebody changed meanwhile is read again first.
    isConfirming: query.get('envoyer') === String(version),
    isDeleting: query.get('supprimer') === String(version),
    maySend: count.people > 0 && (count.english === 0 || words.en !== undefined),
  };
}

async function sentPage(
  { ctx }: AppLoadContext,
  campaign: Campaign,
  query: URLSearchParams,
): Promise<CampaignPage> {
  const { id, event, state } = campaign;
  const part = CAMPAIGN_PARTS.find((known) => known === query.get('etat'));
  const found = await campaignProgress(ctx, campaign, { part, page: Number(query.get('page')) });
  const { tally, log, total, page, pages } = found;
  return {
    progress: {
      slug: event.slug,
      id,
      // The job says so within seconds; nothing waits any more already.
      state: state === 'sending' && tally.waiting === 0 ? 'done' : state,
      tally,
    },
    log: { rows: campaignLogRows(ctx.locale, campaign, log), total, part: part ?? '', page, pages },
  };
}
