import { selectAudience } from '~db/queries/campaign-people';
import { selectCampaign } from '~db/queries/campaigns';
import type { Ctx } from '../../context';
import { registrationsOfMessage } from '../registrations-of-message';
import { readAudience } from './audience';

/** Of the people whom a message of a campaign is for, those who still are: whoever cancelled meanwhile is not. */
export async function stillAddressed(
  ctx: Pick<Ctx, 'db' | 'hub'>,
  message: { campaignId: string | null; registrationId: string | null; details: Record<string, unknown> },
): Promise<string[]> {
  const campaign = message.campaignId
    ? await selectCampaign(ctx.db, ctx.hub.id, message.campaignId)
    : undefined;
  const registrations = registrationsOfMessage(message);
  if (!campaign || registrations.length === 0) return [];
  const audience = readAudience(campaign.audience);
  const people = await selectAudience(ctx.db, campaign.switchEventId, audience, registrations);
  return people.map(({ id }) => id);
}
