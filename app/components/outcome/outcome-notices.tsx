import { isBoardColumn } from '~/domain/ideas/idea';
import { stateName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';
import { useWording } from '../vocabulary/wording-context';
import type { OutcomeForm, StaleOutcome } from './outcome-answer';

/** What was just done, or that somebody else was faster. */
export function OutcomeNotices({ done, stale }: { done: OutcomeForm | null; stale: StaleOutcome | null }) {
  const { outcome } = useI18n().words;
  const wording = useWording();
  if (stale) {
    const column = isBoardColumn(stale.where) ? stateName(wording, stale.where) : '';
    return (
      <Notice tone="warning" role="alert" title={outcome.stale.title}>
        <p>{fill(stale.who ? outcome.stale.who : outcome.stale.unknown, { who: stale.who, column })}</p>
        <p>{outcome.stale.kept}</p>
      </Notice>
    );
  }
  return done ? <DoneNotice title={outcome.done[done]} /> : null;
}
