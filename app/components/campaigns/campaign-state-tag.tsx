import type { CampaignState } from '~/domain/messages/campaigns/campaign-state';
import { useI18n } from '~/i18n/i18n-context';
import { Tag } from '~/ui/tag';

const TONES: Record<CampaignState, string> = {
  draft: 'plain',
  sending: 'warn',
  done: 'good',
  stopped: 'bad',
};

/** How far a message to many has come. */
export function CampaignStateTag({ state }: { state: CampaignState }) {
  return <Tag hue={TONES[state]}>{useI18n().words.campaigns.states[state]}</Tag>;
}
