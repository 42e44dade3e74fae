import type { SwitchStatus } from '~/domain/switches/switch-event';
import { useI18n } from '~/i18n/i18n-context';
import { Tag } from '~/ui/tag';

const TONES: Record<SwitchStatus, string> = { draft: 'warn', published: 'good', cancelled: 'bad' };

/** Whether the public sees a Switch, for its team. */
export function SwitchStatusTag({ status }: { status: SwitchStatus }) {
  const text = useI18n().words.organisation;
  return <Tag hue={TONES[status]}>{text.statuses[status]}</Tag>;
}
