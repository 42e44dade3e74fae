import type { LifeCycle } from '~/domain/switches/life-cycle';
import { useI18n } from '~/i18n/i18n-context';
import { Tag } from '~/ui/tag';

const TONES: Record<LifeCycle, string> = {
  draft: 'warn',
  published: 'good',
  closed: 'plain',
  held: 'plain',
  reported: 'good',
  cancelled: 'bad',
};

/** Where a Switch stands, for its team. */
export function LifeCycleTag({ state, isPostponed }: { state: LifeCycle; isPostponed: boolean }) {
  const text = useI18n().words.lifeCycle;
  return (
    <>
      <Tag hue={TONES[state]}>{text.states[state]}</Tag>
      {isPostponed && state !== 'cancelled' ? <Tag hue="warn">{text.postponed}</Tag> : null}
    </>
  );
}
