import { type AppLoadContext, data } from '@remix-run/node';
import { type Campaign, readCampaign } from '~/domain/messages/campaigns/campaign-pages.server';
import { managedSwitch } from './managed-switch.server';

/**
 * The message to many of an organiser's page.
 * @throws what managedSwitch throws, and 404 for one of another Switch
 */
export async function managedCampaign(
  context: AppLoadContext,
  request: Request,
  params: { switch?: string | undefined; campaign?: string | undefined },
): Promise<Campaign> {
  const event = await managedSwitch(context, request, params.switch);
  const campaign = await readCampaign(context.ctx, params.campaign ?? '');
  if (!campaign || campaign.event.id !== event.id) throw data(null, { status: 404 });
  return campaign;
}
