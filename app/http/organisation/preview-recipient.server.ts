import type { AppLoadContext } from '@remix-run/node';
import type { PreviewedRecipient } from '~/components/campaigns/campaign-review';
import { type Campaign, recipientsOf } from '~/domain/messages/campaigns/campaign-pages.server';
import type { CampaignRecipient } from '~/domain/messages/campaigns/group-recipients';
import { foldText } from '~/domain/venues/fold-text';
import { formatPhone } from '~/i18n/format-phone';
import { wordsToSay } from '../words-to-say.server';

const MOST_LETTERS = 100;

/** Which of the recipients an address shows: `pour` is a rank from 1, `nom` a part of a name. */
export function chosenRank(query: URLSearchParams, recipients: readonly CampaignRecipient[]) {
  const name = (query.get('nom') ?? '').slice(0, MOST_LETTERS).trim();
  const at =
    name === '' ? -1 : recipients.findIndex(({ people }) => people.some((person) => bears(person, name)));
  const asked = Math.trunc(Number(query.get('pour'))) || 1;
  const rank = at >= 0 ? at + 1 : Math.min(Math.max(1, asked), Math.max(1, recipients.length));
  return { rank, search: { name, isFound: at >= 0 } };
}

function bears({ firstName, lastName }: { firstName: string; lastName: string }, name: string): boolean {
  return foldText(`${firstName} ${lastName}`).includes(foldText(name));
}

/** What one recipient gets: the real letter, or what is said to them. Undefined where nobody is meant. */
export async function previewRecipient(
  context: AppLoadContext,
  campaign: Campaign,
  recipients: readonly CampaignRecipient[],
  rank: number,
): Promise<PreviewedRecipient | undefined> {
  const recipient = recipients[rank - 1];
  if (!recipient) return undefined;
  const [first, ...others] = recipient.people;
  const { channel } = recipient;
  const said =
    channel === 'email'
      ? await letterTo(context, campaign, recipient)
      : wordsToSay(campaign.event, first, first.locale, campaign);
  return {
    rank,
    total: recipients.length,
    name: `${first.firstName} ${first.lastName}`,
    others: others.length,
    channel,
    address: channel === 'email' ? (first.email ?? '') : first.phone ? formatPhone(first.phone) : '',
    said: said && { subject: said.subject, text: said.text },
  };
}

/** The letter of one recipient as it will leave, but for its personal links. */
export async function letterAt(context: AppLoadContext, campaign: Campaign, rank: number) {
  const recipient = (await recipientsOf(context.ctx, campaign.event, campaign))[rank - 1];
  return recipient && letterTo(context, campaign, recipient);
}

function letterTo(
  { previewMessage }: AppLoadContext,
  { event, words }: Campaign,
  recipient: CampaignRecipient,
) {
  const [first, ...others] = recipient.people;
  return previewMessage({
    kind: 'campaign',
    locale: recipient.locale,
    switchEventId: event.id,
    registrationId: first.id,
    toName: `${first.firstName} ${first.lastName}`,
    details: { words, isShared: others.length > 0 },
  });
}
