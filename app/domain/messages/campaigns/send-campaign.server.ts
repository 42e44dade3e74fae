import { selectAudience } from '~db/queries/campaign-people';
import { updateCampaign } from '~db/queries/campaigns';
import type { Ctx } from '../../context';
import { recordHistory } from '../../history/record-history.server';
import { ok, type Result, refused } from '../../result';
import { type OwedMessage, oweMessages } from '../owe-message.server';
import { type OwnWords, readOwnWords } from '../own-words';
import { readAudience } from './audience';
import {
  areShared,
  type CampaignCount,
  type CampaignRecipient,
  countRecipients,
  groupRecipients,
} from './group-recipients';
import { type HeldCampaign, withCampaign } from './with-campaign.server';

export type SendRefusal = 'unknown' | 'forbidden' | 'already-sent' | 'stale' | 'nobody' | 'english-missing';

/**
 * Owes a message to everybody whom a campaign is for at this moment, in one transaction. Confirmed twice at once, the
 * second waits for the first and finds it sent.
 * @param sent.version what the page had shown when it was confirmed
 */
export function sendCampaign(
  ctx: Ctx,
  sent: { id: string; version: number },
): Promise<Result<CampaignCount, SendRefusal>> {
  return withCampaign(ctx, sent.id, async (held): Promise<Result<CampaignCount, SendRefusal>> => {
    const { trx, campaign, event } = held;
    if (campaign.state !== 'draft') return refused('already-sent');
    if (campaign.version !== sent.version) return refused('stale');
    const words = readOwnWords(campaign);
    const people = await selectAudience(trx, event.id, readAudience(campaign.audience));
    const shares = areShared(words);
    const recipients = groupRecipients(people, { shares });
    const count = countRecipients(recipients, { shares });
    if (count.people === 0) return refused('nobody');
    if (count.english > 0 && !words.en) return refused('english-missing', { count: count.english });
    await oweMessages(
      trx,
      ctx,
      recipients.map((each) => messageTo(each, held, words)),
    );
    await updateCampaign(trx, campaign.id, {
      state: 'sending',
      startedAt: ctx.now,
      recipients: recipients.length,
    });
    await recordHistory(trx, ctx, [
      {
        subject: 'campaign',
        subjectId: campaign.id,
        switchEventId: event.id,
        act: 'sent',
        after: { ...count },
      },
    ]);
    return ok(count);
  });
}

function messageTo(
  recipient: CampaignRecipient,
  { campaign, event }: HeldCampaign,
  words: OwnWords,
): OwedMessage {
  const [first, ...others] = recipient.people;
  return {
    kind: 'campaign',
    to: { name: `${first.firstName} ${first.lastName}`, locale: recipient.locale, ...contactOf(recipient) },
    switchEventId: event.id,
    registrationId: first.id,
    campaignId: campaign.id,
    details: {
      // Whoever calls reads what to say; an e-mail's words stay with the campaign, which no longer changes.
      ...(recipient.channel === 'email' ? {} : { words }),
      ...(others.length > 0 ? { registrations: recipient.people.map(({ id }) => id) } : {}),
    },
  };
}

type Contact =
  | { contact: 'email'; email: string }
  | { contact: 'phone'; phone: string }
  | { contact: 'none' };

function contactOf({ channel, people }: CampaignRecipient): Contact {
  const [{ email, phone }] = people;
  if (channel === 'email' && email) return { contact: 'email', email };
  return phone ? { contact: 'phone', phone } : { contact: 'none' };
}
