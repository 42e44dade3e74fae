import { data, redirect } from '@remix-run/node';
import type { CampaignFormView } from '~/components/campaigns/campaign-view';
import type { Ctx } from '~/domain/context';
import type { Campaign } from '~/domain/messages/campaigns/campaign-pages.server';
import { deleteCampaign } from '~/domain/messages/campaigns/delete-campaign.server';
import { changeCampaign } from '~/domain/messages/campaigns/draft-campaign.server';
import { sendCampaign } from '~/domain/messages/campaigns/send-campaign.server';
import { retryCampaign, stopCampaign } from '~/domain/messages/campaigns/stop-campaign.server';
import { tryCampaign } from '~/domain/messages/campaigns/try-campaign.server';
import type { Result } from '~/domain/result';
import type { fr } from '~/i18n/fr';
import { paths } from '~/paths';
import { countForm, readCampaignForm } from './campaign-form.server';

export type CampaignDone = keyof typeof fr.campaigns.done;
export type CampaignRefusal = keyof typeof fr.campaigns.refused;

/** What a message's page says when its form comes back without having gone through. */
export interface CampaignAnswer {
  form?: CampaignFormView;
  refusal?: CampaignRefusal;
}

/** @throws 400 where the form asks nothing known */
export async function answerCampaign(ctx: Ctx, campaign: Campaign, sent: FormData) {
  const { id } = campaign;
  switch (sent.get('intent')) {
    case 'count':
      return count(ctx, campaign, sent);
    case 'save':
      return save(ctx, campaign, sent);
    case 'test':
      return said(campaign, await tryCampaign(ctx, id), 'essai');
    case 'send':
      return said(campaign, await sendCampaign(ctx, { id, version: Number(sent.get('version')) }), 'envoi');
    case 'stop':
      return said(campaign, await stopCampaign(ctx, id), 'arret');
    case 'retry':
      return said(campaign, await retryCampaign(ctx, id), 'relance');
    case 'delete':
      return remove(ctx, campaign, sent);
    default:
      throw data(null, { status: 400 });
  }
}

async function count(ctx: Ctx, { event }: Campaign, sent: FormData) {
  const form = await countForm(ctx, event, sent);
  return data<CampaignAnswer>({ form }, { status: form.count ? 200 : 400 });
}

async function save(ctx: Ctx, campaign: Campaign, sent: FormData) {
  const { view, input } = readCampaignForm(sent);
  if (!input) return data<CampaignAnswer>({ form: view }, { status: 400 });
  const { id, version } = campaign;
  const changed = await changeCampaign(ctx, { id, version: view.version ?? -1, input });
  // What is typed stays; saved once more, it is over what somebody else saved.
  if (!changed.ok && changed.reason === 'stale')
    return data<CampaignAnswer>({ form: { ...view, version }, refusal: 'stale' }, { status: 409 });
  return said(campaign, changed, 'enregistre');
}

async function remove(ctx: Ctx, campaign: Campaign, sent: FormData) {
  const { id, event } = campaign;
  const deleted = await deleteCampaign(ctx, { id, version: Number(sent.get('version')) });
  // Its own page is gone with it: the list says so.
  if (deleted.ok) return redirect(`${paths.campaigns(event.slug)}?fait=messageSupprime`, 303);
  return said(campaign, deleted, 'enregistre');
}

/** @throws 404 for what one may not know, 403 for what one may not do */
function said(
  { id, event }: Campaign,
  result: Result<unknown, CampaignRefusal | 'unknown' | 'forbidden'>,
  done: CampaignDone,
) {
  if (result.ok) return redirect(`${paths.campaign(event.slug, id)}?fait=${done}`, 303);
  if (result.reason === 'unknown') throw data(null, { status: 404 });
  if (result.reason === 'forbidden') throw data(null, { status: 403 });
  return data<CampaignAnswer>({ refusal: result.reason }, { status: 409 });
}
