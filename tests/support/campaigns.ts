import type { Ctx } from '~/domain/context';
import type { Audience } from '~/domain/messages/campaigns/audience';
import { draftCampaign } from '~/domain/messages/campaigns/draft-campaign.server';
import type { OwnWords } from '~/domain/messages/own-words';
import { readSwitchById } from '~/domain/switches/read-switch.server';

export const EVERYBODY: Audience = {
  statuses: ['confirmed'],
  types: [],
  organization: '',
  tables: [],
  locales: [],
  unanswered: false,
  people: null,
};

export const WORDS: OwnWords = {
  fr: { subject: 'Apportez votre téléphone', text: 'Bonjour {prénom}.\n\nRendez-vous {lieu}.' },
  en: { subject: 'Bring your phone', text: 'Hello {prénom}.\n\nSee you at {lieu}.' },
};

/** Drafts a message to the people of a Switch. @returns its id */
export async function makeCampaign(
  ctx: Ctx,
  switchEventId: string,
  over: { audience?: Partial<Audience>; words?: OwnWords } = {},
): Promise<string> {
  const event = await readSwitchById(ctx, switchEventId);
  if (!event) throw new Error('no such Switch');
  const input = { audience: { ...EVERYBODY, ...over.audience }, words: over.words ?? WORDS };
  const drafted = await draftCampaign(ctx, event, input);
  if (!drafted.ok) throw new Error(drafted.reason);
  return drafted.value.id;
}
