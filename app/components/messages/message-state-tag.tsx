import type { MessageState } from '~/domain/messages/message-kinds';
import { useI18n } from '~/i18n/i18n-context';
import { Tag } from '~/ui/tag';

const TONES: Record<MessageState, string> = {
  owed: 'plain',
  queued: 'plain',
  sent: 'good',
  failed: 'bad',
  kept: 'plain',
  to_tell: 'warn',
  told: 'good',
  withdrawn: 'plain',
};

/** Where a message stands. */
export function MessageStateTag({ state }: { state: MessageState }) {
  return <Tag hue={TONES[state]}>{useI18n().words.messages.states[state]}</Tag>;
}
