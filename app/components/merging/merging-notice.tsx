import { SPLIT_LIMITS } from '~/domain/ideas/merging/split-input';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export type MergingDone = 'regroupee' | 'annule' | 'partagee' | 'entiere';

export type MergingRefusal = 'same-family' | 'not-on-board' | 'stale' | 'undone' | 'changed' | 'parts-wrong';

export interface MergingNoticeProps {
  done: MergingDone | null;
  refusal: MergingRefusal | undefined;
}

/** What was just done to ideas, or why it was not. */
export function MergingNotice({ done, refusal }: MergingNoticeProps) {
  const text = useI18n().words.merging;
  if (refusal)
    return (
      <Notice tone="warning" role="alert" takesFocus>
        <p>{fill(text.refused[refusal], SPLIT_LIMITS)}</p>
      </Notice>
    );
  if (!done) return null;
  return (
    <DoneNotice title={text.done[done]}>
      <p>{text.doneText[done]}</p>
    </DoneNotice>
  );
}
