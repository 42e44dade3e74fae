import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';

export interface AnswerNoticeProps {
  /** The note of the last click; null where there was none. */
  telling: string | null;
  isUndone: boolean;
}

/** That an answer about an idea was told, and can be taken back. */
export function AnswerNotice({ telling, isUndone }: AnswerNoticeProps) {
  const { mediation: text, queue } = useI18n().words.answers;
  if (isUndone) return <DoneNotice title={text.undone} />;
  if (telling === null) return null;
  return (
    <DoneNotice title={text.noted}>
      <form method="post" action={paths.myMessages()}>
        <input type="hidden" name="telling" value={telling} />
        <Button look="quiet" name="intent" value="answer-undo">
          {queue.undo}
        </Button>
      </form>
    </DoneNotice>
  );
}
