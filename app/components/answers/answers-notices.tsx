import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export type AnswersRefusal = 'unknown' | 'already-noted' | 'not-latest' | 'nothing' | 'no-letter';

export interface AnswersNoticesProps {
  /** What the last click noted, and can be taken back. */
  noted: readonly string[];
  isUndone: boolean;
  refusal: AnswersRefusal | undefined;
}

/** What the last button of this page did. */
export function AnswersNotices({ noted, isUndone, refusal }: AnswersNoticesProps) {
  const { locale, words } = useI18n();
  const text = words.answers.queue;
  if (refusal)
    return (
      <Notice tone="warning" role="alert">
        <p>{text.refusals[refusal]}</p>
      </Notice>
    );
  if (isUndone) return <DoneNotice title={text.undone} />;
  if (noted.length === 0) return null;
  return (
    <DoneNotice title={plural(locale, text.noted, noted.length)}>
      <form method="post">
        {noted.map((id) => (
          <input key={id} type="hidden" name="telling" value={id} />
        ))}
        <Button look="quiet" name="intent" value="undo">
          {text.undo}
        </Button>
      </form>
    </DoneNotice>
  );
}
