import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';

/** What is done with all answers that are ticked; the boxes stand in their cards. */
export function AnswersSeveral({ hasLetters }: { hasLetters: boolean }) {
  const text = useI18n().words.answers.queue;
  return (
    <form id="several" method="post" className="answers-several no-print" aria-label={text.several}>
      <span className="font-semibold">{text.several}</span>
      <Button look="secondary" name="intent" value="told">
        {text.toldSeveral}
      </Button>
      {hasLetters ? (
        <Button look="secondary" formMethod="get" formAction={paths.answerLetters()}>
          {text.letters}
        </Button>
      ) : null}
    </form>
  );
}
