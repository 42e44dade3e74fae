import { useI18n } from '~/i18n/i18n-context';
import { Tag } from '~/ui/tag';
import type { SwitchState } from './switch-card-view';

const TONES: Record<SwitchState, string> = {
  open: 'good',
  full: 'warn',
  notOpenYet: 'plain',
  closed: 'plain',
  cancelled: 'bad',
  over: 'plain',
  draft: 'warn',
};

/** Whether one can still come, in words. */
export function SwitchStateTag({ state }: { state: SwitchState }) {
  const { words } = useI18n();
  return <Tag hue={TONES[state]}>{words.switches.state[state]}</Tag>;
}
